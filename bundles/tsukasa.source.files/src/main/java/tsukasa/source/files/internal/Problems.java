// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.util.ArrayList;
import java.util.List;

import tsukasa.api.source.ImportProblem;

/** Keeps the first problems, as many as a person can want to see. */
final class Problems {
    static final int MOST = 1_000;

    private final List<ImportProblem> kept = new ArrayList<>();
    private long count;

    void add(ImportProblem problem) {
        count++;
        if (kept.size() < MOST) {
            kept.add(problem);
        }
    }

    long count() {
        return count;
    }

    List<ImportProblem> kept() {
        return kept;
    }
}
