// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Actor;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.persistence.Database;

/** A site and a change for tests. */
final class City {
    static final Instant NOW = Instant.parse("2026-10-01T03:04:05.678901Z");
    static final Actor OWN = new Actor("hanako");
    static final Right RIGHT = new Right("notes.write");

    private City() {
    }

    static Site site(Path data) {
        ZoneId zone = ZoneId.of("Asia/Tokyo");
        return new Site(new SiteId("minato"), data, Optional.empty(), zone, Locale.ENGLISH, Clock.fixed(NOW, zone), OWN);
    }

    static void makeTable(Database database) {
        database.jdbc(connection -> connection.createStatement()
                .execute("create table note (id varchar(20) not null primary key)"));
    }

    static long notes(Database database) {
        return database.jdbc(connection -> {
            var rows = connection.createStatement().executeQuery("select count(*) from note");
            rows.next();
            return rows.getLong(1);
        });
    }

    /** Writes one note. */
    record Write(Database database, String id) implements Operation<String> {
        @Override
        public Right right() {
            return RIGHT;
        }

        @Override
        public Map<String, String> arguments() {
            Map<String, String> arguments = new LinkedHashMap<>();
            arguments.put("id", id);
            arguments.put("in", "a \"book\"\n");
            return arguments;
        }

        @Override
        public String run(Change change) {
            database.jdbc(connection -> connection.createStatement().execute("insert into note values ('" + id + "')"));
            change.describe("", id);
            change.summarize("Wrote " + id + ".");
            change.touches("notes");
            return id.toUpperCase(Locale.ROOT);
        }
    }

    /** Does something outside before it writes. */
    record WriteOutside(Write write, OutsideWork work) implements Operation<String> {
        @Override
        public Right right() {
            return write.right();
        }

        @Override
        public Map<String, String> arguments() {
            return write.arguments();
        }

        @Override
        public Optional<OutsideWork> outsideWork() {
            return Optional.of(work);
        }

        @Override
        public String run(Change change) {
            return write.run(change);
        }
    }
}
