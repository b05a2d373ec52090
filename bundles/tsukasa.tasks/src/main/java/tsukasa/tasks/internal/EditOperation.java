// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.tasks.Edit;
import tsukasa.tasks.TaskService;

/** Changes things, all or none, unless one is not any more what the person saw who changes it. */
record EditOperation<I, T>(Thing<I, T> kind, List<Edit<T>> edits, TaskStorage storage) implements Operation<List<T>> {
    EditOperation {
        if (edits.stream().anyMatch(edit -> !kind.id(edit.before()).equals(kind.id(edit.after())))
                || edits.stream().map(edit -> kind.id(edit.after())).distinct().count() < edits.size()) {
            throw new IllegalArgumentException("an id stays, and each comes once");
        }
    }

    @Override
    public Right right() {
        return Thing.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of(kind.word(), kind.ids(edits.stream().map(edit -> kind.id(edit.after())).toList()));
    }

    @Override
    public List<T> run(Change change) {
        for (Edit<T> edit : edits) {
            Optional<T> stored = kind.ledger().find(kind.id(edit.before()));
            if (!stored.equals(Optional.of(edit.before()))) {
                throw new Refusal(kind.text(stored.isEmpty() ? "gone" : "changed", 1, kind.id(edit.before())));
            }
        }
        List<T> kept = edits.stream().map(edit -> kind.kept(Optional.of(edit.before()), edit.after(), storage.today())).toList();
        if (!kept.isEmpty()) {
            kind.vocabulary().learn(kept.stream().flatMap(thing -> kind.codes(thing).stream()).toList());
            kind.ledger().put(kept, change.at());
            change.describe(kind.lines(edits.stream().map(Edit::before).toList()), kind.lines(kept));
            change.summarize(kind.text("edited", kept.size(), kind.id(kept.getFirst())));
            change.touches(TaskService.TOPIC);
        }
        return kept;
    }
}
