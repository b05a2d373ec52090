// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import tsukasa.api.Actor;
import tsukasa.api.Changes;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.source.ConfiguredSources;
import tsukasa.persistence.Database;
import tsukasa.sessions.SessionService;

/** The sessions plugin without a console: wired by the constructors that its components show to the framework. */
final class OwnSessions {
    static final String SITE = "city";
    private static final String STORAGE = "tsukasa.sessions.internal.SessionStorage";
    private static final String SERVICE = "tsukasa.sessions.internal.StoredSessionService";

    private OwnSessions() {
    }

    /** The tables of sessions as they were in the first version, so that rows can be copied in before days are made of them. */
    static void makeTables(Database database) throws ReflectiveOperationException {
        database.migrate("sessions", Class.forName(STORAGE), List.of("V001__sessions"));
    }

    /** As a console that has just started and remembers nothing. */
    static SessionService fresh(Database database, Instant now) throws ReflectiveOperationException {
        Site site = new Site(new SiteId(SITE), Path.of("unused"), Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH,
                Clock.fixed(now, ZoneOffset.UTC), new Actor("bench"));
        Changes nobody = topic -> { };
        Class<?> storage = Class.forName(STORAGE);
        Object tables = storage.getConstructor(Database.class, Site.class, Changes.class).newInstance(database, site, nobody);
        ConfiguredSources none = () -> { };
        return (SessionService) Class.forName(SERVICE).getConstructor(storage, ConfiguredSources.class).newInstance(tables, none);
    }
}
