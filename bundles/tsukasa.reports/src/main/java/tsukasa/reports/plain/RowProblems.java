// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.plain;

import java.util.ArrayList;
import java.util.List;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportRow;

/** What is wrong with the rows of an import; the first thousand are kept. */
public final class RowProblems {
    private static final int KEPT = 1_000;
    private final Texts texts;
    private final List<ImportProblem> problems = new ArrayList<>();

    public RowProblems(Texts texts) {
        this.texts = texts;
    }

    public void add(ImportRow row, String field, String key, Object... arguments) {
        say(row, field, texts.text(key, arguments));
    }

    public void say(ImportRow row, String field, String sentence) {
        if (problems.size() < KEPT) {
            problems.add(new ImportProblem(row.file(), row.line(), field, sentence));
        }
    }

    public Texts texts() {
        return texts;
    }

    public boolean none() {
        return problems.isEmpty();
    }

    public List<ImportProblem> all() {
        return problems;
    }
}
