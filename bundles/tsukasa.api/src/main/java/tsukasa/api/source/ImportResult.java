// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

import java.util.List;

/**
 * What became of an import, or would become of it.
 *
 * @param rows     how many rows were read
 * @param added    how many brought something new
 * @param known    how many were there already
 * @param problems all problems, or the first 1,000; if there is one, nothing was stored
 * @param notes    what else is to be known before it is stored, each one sentence
 * @param changes  what becomes of things that are stored already, all or the first 1,000
 */
public record ImportResult(long rows, long added, long known, List<ImportProblem> problems, List<String> notes,
        List<ImportChange> changes) {
    public ImportResult {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        changes = List.copyOf(changes);
    }

    /** Of an import that has nothing else to say. */
    public ImportResult(long rows, long added, long known, List<ImportProblem> problems) {
        this(rows, added, known, problems, List.of(), List.of());
    }

    public boolean stored() {
        return problems.isEmpty();
    }
}
