// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.licenses.LicenseService;

/** Removes something that nothing depends on any more. */
record RemoveOperation<I, T>(Thing<I, T> kind, I id) implements Operation<T> {
    @Override
    public Right right() {
        return Thing.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of(kind.word(), id.toString());
    }

    @Override
    public T run(Change change) {
        T thing = kind.shelf().find(id).orElseThrow(() -> new Refusal(kind.text("gone", id)));
        Optional<String> needed = kind.needed(thing);
        if (needed.isPresent()) {
            throw new Refusal(needed.get());
        }
        change.describe(kind.saidWithAll(thing), "");
        kind.removeAll(thing);
        change.summarize(kind.text("removed", id));
        change.touches(LicenseService.TOPIC);
        return thing;
    }
}
