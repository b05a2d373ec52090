// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;

/** The tables of contacts, wired by hand, with a clock that stands until it is moved. It is noon of 2026-10-01 in Tokyo. */
public final class FleetSlice implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-10-01T03:00:00Z");
    public final FleetStorage storage;
    public final StoredContactIngest ingest;
    public final List<String> published = new CopyOnWriteArrayList<>();
    public String summary = "";
    private final Database database;
    private Instant now = NOON;

    public FleetSlice(Database database) {
        this.database = database;
        storage = new FleetStorage(database, site(), published::add);
        ingest = new StoredContactIngest(storage);
    }

    public Site site() {
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

    public void passes(Duration time) {
        now = now.plus(time);
    }

    /** As the executor of operations does it. */
    public <R> R execute(Operation<R> operation) {
        operation.arguments();
        operation.right();
        operation.outsideWork().ifPresent(work -> {
            try {
                work.perform(Progress.NONE);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return database.transaction(() -> operation.run(new Change() {
            @Override
            public Instant at() {
                return now;
            }

            @Override
            public Actor actor() {
                return new Actor("tester");
            }

            @Override
            public void describe(String was, String is) {
                // the audit trail has its own tests
            }

            @Override
            public void summarize(String sentence) {
                summary = sentence;
            }

            @Override
            public void touches(String topic) {
                published.add(topic);
            }
        }));
    }

    public static ImportResult take(ImportTarget target, List<Map<String, String>> rows, boolean preview) {
        List<ImportRow> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> cells = new HashMap<>(rows.get(i));
            cells.values().removeIf(String::isEmpty);
            read.add(new ImportRow("file.csv", i + 2, cells));
        }
        return target.take(new SourceId("files"), read::forEach, preview, Locale.ENGLISH, Progress.NONE);
    }

    /** Rows from texts with commas between the cells, the first the header. */
    public static List<Map<String, String>> rows(String... lines) {
        String[] header = lines[0].split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int c = 0; c < cells.length; c++) {
                row.put(header[c], cells[c]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() {
        storage.close();
    }
}
