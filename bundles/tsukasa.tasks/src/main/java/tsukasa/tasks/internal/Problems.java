// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.ArrayList;
import java.util.List;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportRow;

/** What is wrong with the rows of an import. */
final class Problems {
    private static final int KEPT = 1_000;
    private final Texts texts;
    private final List<ImportProblem> problems = new ArrayList<>();

    Problems(Texts texts) {
        this.texts = texts;
    }

    void add(ImportRow row, String field, String key, Object... arguments) {
        if (problems.size() < KEPT) {
            problems.add(new ImportProblem(row.file(), row.line(), field, texts.text(key, arguments)));
        }
    }

    Texts texts() {
        return texts;
    }

    boolean none() {
        return problems.isEmpty();
    }

    List<ImportProblem> all() {
        return problems;
    }
}
