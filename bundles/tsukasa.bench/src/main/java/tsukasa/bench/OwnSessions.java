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
import tsukasa.sessions.SessionIngest;
import tsukasa.sessions.SessionService;

/** The sessions plugin without a console: wired by the constructors that its components show to the framework. */
final class OwnSessions {
    static final String SITE = "city";
    private static final String STORAGE = "tsukasa.sessions.internal.SessionStorage";
    private static final String SERVICE = "tsukasa.sessions.internal.StoredSessionService";

    private static final String INGEST = "tsukasa.sessions.internal.StoredSessionIngest";
    private static final Changes NOBODY = topic -> { };

    private OwnSessions() {
    }

    /** The tables of sessions as they were in the first version, so that rows can be copied in before days are made of them. */
    static void makeTables(Database database) throws ReflectiveOperationException {
        database.migrate("sessions", Class.forName(STORAGE), List.of("V001__sessions"));
    }

    /** As a console that has just started and remembers nothing. */
    static SessionService fresh(Database database, Instant now) throws ReflectiveOperationException {
        ConfiguredSources none = () -> { };
        return (SessionService) Class.forName(SERVICE).getConstructor(Class.forName(STORAGE), ConfiguredSources.class)
                .newInstance(storage(database, now), none);
    }

    /** What sources hand their events over to. */
    static SessionIngest ingest(Database database, Instant now) throws ReflectiveOperationException {
        return (SessionIngest) Class.forName(INGEST).getConstructor(Class.forName(STORAGE), Changes.class)
                .newInstance(storage(database, now), NOBODY);
    }

    private static Object storage(Database database, Instant now) throws ReflectiveOperationException {
        return Class.forName(STORAGE).getConstructor(Database.class, Site.class, Changes.class).newInstance(database, site(now), NOBODY);
    }

    static Site site(Instant now) {
        return new Site(new SiteId(SITE), Path.of("unused"), Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH,
                Clock.fixed(now, ZoneOffset.UTC), new Actor("bench"));
    }
}
