// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Actor;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.testing.SlapdServer;
import tsukasa.testing.TestSettings;

/** Sources under test. */
final class Sources {
    private Sources() {
    }

    static Map<String, Object> plain(int port) {
        return new HashMap<>(Map.of("tsukasa_source_id", "dir", "preset", "plain", "servers", new String[] {"127.0.0.1"}, "port", port, "security", "none",
                "bindDn", SlapdServer.ADMIN, "_password", SlapdServer.PASSWORD, "pageSize", 7, "timeoutSeconds", 10, "computerNames", new String[] {"*"}));
    }

    static LdapSource make(Map<String, Object> settings, Recorded recorded) {
        Site site = new Site(new SiteId("city"), Path.of("."), Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH,
                Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC), new Actor("tester"));
        return new LdapSource(TestSettings.of(LdapSettings.class, settings), recorded, recorded, recorded.register(), site);
    }
}
