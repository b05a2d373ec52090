// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.List;
import java.util.stream.Stream;

import tsukasa.api.Progress;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportTarget.ImportRows;
import tsukasa.reports.plain.RowProblems;
import tsukasa.tasks.TaskService;

/** How the imports of this slice run: all rows are judged, then all that is new is stored in one transaction, or nothing. */
final class Imports {
    private static final int TELL_EVERY = 500;

    private Imports() {
    }

    /** With the days during which each row held. */
    static List<ImportField> past(List<ImportField> fields, Texts texts) {
        return Stream.concat(fields.stream(), Stream.of(HistoryImport.FROM, HistoryImport.UNTIL).map(key -> new ImportField(key, texts.text(
                "HistoryFields_" + key), key.equals(HistoryImport.FROM), ImportField.Kind.DATE, texts.text("HistoryFields_" + key + "_hint"))))
                .toList();
    }

    /** What things were before anything was recorded here; all or nothing too. */
    static <I, T> ImportResult remember(Thing<I, T> kind, RowReader<T> reader, TaskStorage storage, ImportRows rows, boolean preview, Texts texts) {
        return storage.tables().database().transaction(() -> {
            RowProblems problems = new RowProblems(texts);
            HistoryImport<I, T> one = new HistoryImport<>(kind, reader, storage, problems);
            rows.forEach(one::read);
            one.judge();
            if (problems.none() && !preview && one.news() > 0) {
                one.store();
                storage.publish(TaskService.TOPIC);
            }
            return one.result();
        });
    }

    /** @throws tsukasa.api.CancelledException if it was called off; nothing is stored then */
    static <I, T> ImportResult run(Thing<I, T> kind, RowReader<T> reader, TaskStorage storage, ImportRows rows, boolean preview, Texts texts,
            Progress progress) {
        return storage.tables().database().transaction(() -> {
            RowProblems problems = new RowProblems(texts);
            LedgerImport<I, T> one = new LedgerImport<>(kind, reader, storage, problems);
            long[] read = { 0 };
            rows.forEach(row -> {
                one.read(row);
                if (++read[0] % TELL_EVERY == 0) {
                    progress.check();
                    progress.at(read[0], 0, texts.text("Import_judging"));
                }
            });
            one.compare();
            if (problems.none() && !preview && one.news() > 0) {
                one.store();
                storage.publish(TaskService.TOPIC);
            }
            return one.result();
        });
    }
}
