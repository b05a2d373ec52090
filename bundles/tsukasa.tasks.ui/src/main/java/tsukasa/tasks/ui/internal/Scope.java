// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.List;
import java.util.Optional;

import tsukasa.tasks.BlockerCode;

/** Which tasks are seen: those that stand so, on which this blocker is left, and that have all of these words. */
record Scope(Optional<Standing> standing, Optional<BlockerCode> blocker, String typed) {
    static final Scope ALL = new Scope(Optional.empty(), Optional.empty(), "");

    /** Chooses it, or lets it go if it was chosen. */
    Scope toggled(Standing other) {
        return new Scope(standing.equals(Optional.of(other)) ? Optional.empty() : Optional.of(other), blocker, typed);
    }

    Scope toggled(BlockerCode other) {
        return new Scope(standing, blocker.equals(Optional.of(other)) ? Optional.empty() : Optional.of(other), typed);
    }

    Scope only(Standing other) {
        return new Scope(Optional.of(other), Optional.empty(), "");
    }

    Scope everything() {
        return new Scope(Optional.empty(), Optional.empty(), typed);
    }

    Scope words(String words) {
        return new Scope(standing, blocker, words);
    }

    List<TaskRow> of(List<TaskRow> rows) {
        List<String> words = TaskRow.words(typed);
        return rows.stream().filter(row -> standing.isEmpty() || standing.get().holds(row.assessment()))
                .filter(row -> blocker.isEmpty() || row.assessment().left().stream().anyMatch(left -> left.code().equals(blocker.get())))
                .filter(row -> words.stream().allMatch(row.searched()::contains)).toList();
    }
}
