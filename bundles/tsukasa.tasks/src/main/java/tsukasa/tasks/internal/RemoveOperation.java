// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.tasks.TaskService;

/** Removes things that nothing depends on any more, all or none. */
record RemoveOperation<I, T>(Thing<I, T> kind, List<I> ids) implements Operation<List<T>> {
    @Override
    public Right right() {
        return Thing.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of(kind.word(), kind.ids(ids));
    }

    @Override
    public List<T> run(Change change) {
        List<T> things = ids.stream().distinct().map(id -> kind.ledger().find(id)
                .orElseThrow(() -> new Refusal(kind.text("gone", 1, id)))).toList();
        Optional<String> needed = kind.needed(ids);
        if (needed.isPresent()) {
            throw new Refusal(needed.get());
        }
        if (!things.isEmpty()) {
            kind.ledger().remove(ids, change.at());
            change.describe(kind.lines(things), "");
            change.summarize(kind.text("removed", things.size(), ids.getFirst()));
            change.touches(TaskService.TOPIC);
        }
        return things;
    }
}
