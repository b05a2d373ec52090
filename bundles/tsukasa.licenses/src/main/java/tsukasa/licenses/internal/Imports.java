// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.function.Function;

import tsukasa.api.CancelledException;
import tsukasa.api.Progress;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget.ImportRows;
import tsukasa.licenses.LicenseService;
import tsukasa.reports.plain.RowProblems;

/** How the imports of this slice run: all rows are judged, then all that is new is stored in one transaction, or nothing. */
final class Imports {
    private static final int TELL_EVERY = 500;

    private Imports() {
    }

    /** Takes the rows of one kind. */
    interface Import {
        void read(ImportRow row);

        /** Compares everything that was read with what is stored; answers how many rows bring something new. */
        long compare();

        /** Stores what is new. */
        void store();
    }

    /** @throws CancelledException if it was called off; nothing is stored then */
    static ImportResult run(LicenseStorage storage, ImportRows rows, boolean preview, Texts texts, Progress progress,
            Function<RowProblems, Import> imports) {
        LicenseStorage.Tables tables = storage.tables();
        return tables.database().transaction(() -> {
            RowProblems problems = new RowProblems(texts);
            Import one = imports.apply(problems);
            long read = readAll(one, rows, texts, progress);
            long news = one.compare();
            boolean stored = problems.none();
            if (stored && !preview && news > 0) {
                one.store();
                storage.publish(LicenseService.TOPIC);
            }
            return new ImportResult(read, stored ? news : 0, stored ? read - news : 0, problems.all());
        });
    }

    private static long readAll(Import one, ImportRows rows, Texts texts, Progress progress) {
        long[] read = { 0 };
        rows.forEach(row -> {
            one.read(row);
            if (++read[0] % TELL_EVERY == 0) {
                progress.check();
                progress.at(read[0], 0, texts.text("Import_judging"));
            }
        });
        return read[0];
    }
}
