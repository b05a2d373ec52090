// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

import java.util.List;

/**
 * What became of an import.
 *
 * @param rows     how many rows were read
 * @param added    how many brought something new
 * @param known    how many were there already
 * @param problems all problems, or the first 1,000; if there is one, nothing was stored
 */
public record ImportResult(long rows, long added, long known, List<ImportProblem> problems) {
    public ImportResult {
        problems = List.copyOf(problems);
    }

    public boolean stored() {
        return problems.isEmpty();
    }
}
