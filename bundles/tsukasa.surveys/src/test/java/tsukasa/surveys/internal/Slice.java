// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;

/** The headless slice, wired by hand. It is 2026-10-01 in Tokyo. */
final class Slice {
    static final Instant NOON = Instant.parse("2026-10-01T03:00:00Z");
    final SurveyStorage storage;
    final StoredSurveyService service;
    private final Database database;

    Slice(Database database) {
        this.database = database;
        storage = new SurveyStorage(database, new Site(new SiteId("kita"), Path.of("unused"), Optional.empty(), ZoneId.of("Asia/Tokyo"),
                Locale.ENGLISH, Clock.fixed(NOON, ZoneOffset.UTC), new Actor("tester")), topic -> {
                });
        service = new StoredSurveyService(storage);
    }

    /** As the executor of operations does it. */
    <R> R execute(Operation<R> operation) {
        operation.arguments();
        operation.right();
        return database.transaction(() -> operation.run(new Change() {
            @Override
            public Instant at() {
                return NOON;
            }

            @Override
            public Actor actor() {
                return new Actor("tester");
            }

            @Override
            public void describe(String before, String after) {
                // kept by the executor
            }

            @Override
            public void summarize(String sentence) {
                // kept by the executor
            }

            @Override
            public void touches(String topic) {
                // published by the executor
            }
        }));
    }

    /** Takes rows with commas between the cells, the first the header, from the source "telework". */
    ImportResult take(boolean preview, String... lines) {
        String[] header = lines[0].split(",");
        List<ImportRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            String[] texts = lines[i].split(",", -1);
            for (int c = 0; c < texts.length; c++) {
                if (!texts[c].isEmpty()) {
                    cells.put(header[c], texts[c]);
                }
            }
            rows.add(new ImportRow("file.csv", i + 1, cells));
        }
        return new SurveyImportTarget(storage).take(new SourceId("telework"), rows::forEach, preview, Locale.ENGLISH, Progress.NONE);
    }
}
