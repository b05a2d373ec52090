// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import tsukasa.api.CancelledException;
import tsukasa.api.Progress;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget.ImportRows;
import tsukasa.reports.plain.RowProblems;

/** One import into the register: all rows are judged, then all that is new is stored in one transaction, or nothing. */
public interface RegisterImport {
    int TELL_EVERY = 500;

    void read(ImportRow row);

    /** Compares everything that was read with what is stored; answers how many rows bring something new. */
    long compare();

    /** Stores what is new. */
    void store();

    /**
     * @param topics published when something was stored
     * @throws CancelledException if it was called off; nothing is stored then
     */
    static ImportResult run(DeviceStorage storage, Call call, Set<String> topics, Function<RowProblems, RegisterImport> imports) {
        Texts texts = storage.texts(call.locale());
        return storage.database().transaction(() -> {
            RowProblems problems = new RowProblems(texts);
            RegisterImport one = imports.apply(problems);
            long[] read = { 0 };
            call.rows().forEach(row -> {
                one.read(row);
                if (++read[0] % TELL_EVERY == 0) {
                    call.progress().check();
                    call.progress().at(read[0], 0, texts.text("Import_judging"));
                }
            });
            long news = one.compare();
            boolean sound = problems.none();
            if (sound && !call.preview() && news > 0) {
                one.store();
                topics.forEach(storage::publish);
            }
            return new ImportResult(read[0], sound ? news : 0, sound ? read[0] - news : 0, problems.all());
        });
    }

    /** With what an import was called. */
    record Call(ImportRows rows, boolean preview, Locale locale, Progress progress) {
    }
}
