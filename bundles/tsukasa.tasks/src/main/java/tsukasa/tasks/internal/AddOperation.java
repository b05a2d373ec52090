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

/** Adds things under ids of their own, all or none. */
record AddOperation<I, T>(Thing<I, T> kind, List<T> things, TaskStorage storage) implements Operation<List<T>> {
    @Override
    public Right right() {
        return Thing.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of(kind.word(), kind.ids(things.stream().map(kind::id).toList()));
    }

    @Override
    public List<T> run(Change change) {
        if (things.stream().map(kind::id).distinct().count() < things.size()) {
            throw new IllegalArgumentException("each id once");
        }
        List<I> taken = things.stream().map(kind::id).filter(id -> kind.ledger().find(id).isPresent()).toList();
        if (!taken.isEmpty()) {
            throw new Refusal(kind.text("taken", taken.size(), taken.getFirst()));
        }
        List<T> kept = things.stream().map(thing -> kind.kept(Optional.empty(), thing, storage.today())).toList();
        if (!kept.isEmpty()) {
            kind.vocabulary().learn(kept.stream().flatMap(thing -> kind.codes(thing).stream()).toList());
            kind.ledger().put(kept, change.at());
            change.describe("", kind.lines(kept));
            change.summarize(kind.text("added", kept.size(), kind.id(kept.getFirst())));
            change.touches(TaskService.TOPIC);
        }
        return kept;
    }
}
