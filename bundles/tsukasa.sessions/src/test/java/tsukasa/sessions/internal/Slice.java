// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import tsukasa.api.Actor;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.persistence.Database;

/** The headless slice, wired by hand, with a clock that stands until it is moved. */
public final class Slice implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-10-01T03:00:00Z");
    final AtomicInteger published = new AtomicInteger();
    final SessionStorage storage;
    final StoredSessionService service;
    final StoredSessionIngest ingest;
    final SessionImportTarget target;
    private Instant now = NOON;

    Slice(Database database) {
        storage = new SessionStorage(database, site(), topic -> published.incrementAndGet());
        service = new StoredSessionService(storage, () -> { });
        ingest = new StoredSessionIngest(storage, topic -> published.incrementAndGet());
        target = new SessionImportTarget(storage);
    }

    private Site site() {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new Site(new SiteId("kita"), Path.of("unused"), Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH, clock,
                new Actor("tester"));
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void close() {
        storage.close();
    }
}
