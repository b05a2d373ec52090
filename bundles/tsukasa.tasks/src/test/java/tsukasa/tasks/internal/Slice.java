// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

/** The headless slice, wired by hand, with a clock that stands until it is moved. It is 2026-10-01 in Tokyo. */
public final class Slice {
    public static final Instant NOON = Instant.parse("2026-10-01T03:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    public final TaskStorage storage;
    public final StoredTaskService service;
    final List<String> published = new ArrayList<>();
    String before = "";
    String after = "";
    String summary = "";
    private final Database database;
    private Instant now = NOON;

    public Slice(Database database) {
        this.database = database;
        storage = new TaskStorage(database, site(), published::add);
        service = new StoredTaskService(storage);
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
                before = was;
                after = is;
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

    static ImportResult take(ImportTarget target, List<Map<String, String>> rows, boolean preview) {
        List<ImportRow> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> cells = new HashMap<>(rows.get(i));
            cells.values().removeIf(String::isEmpty);
            read.add(new ImportRow("file.csv", i + 2, cells));
        }
        return target.take(new SourceId("files"), read::forEach, preview, Locale.ENGLISH, Progress.NONE);
    }

    /** Rows from texts with commas between the cells, the first the header. */
    static List<Map<String, String>> rows(String... lines) {
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

    /** Takes tasks from texts with commas between the cells, the first the header. */
    public ImportResult tasks(String... lines) {
        return take(new TaskImportTarget(storage), rows(lines), false);
    }

    /** Takes remedies likewise. */
    public ImportResult remedies(String... lines) {
        return take(new RemedyImportTarget(storage), rows(lines), false);
    }

    /** Takes rules for ratings likewise. */
    public ImportResult rules(String... lines) {
        return take(new RuleImportTarget(storage), rows(lines), false);
    }
}
