// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.licenses.LicenseService;

/** Changes something, unless it is not any more what the person saw who changes it. */
record EditOperation<I, T>(Thing<I, T> kind, T before, T after) implements Operation<T> {
    EditOperation {
        if (!kind.id(before).equals(kind.id(after))) {
            throw new IllegalArgumentException("a name stays: " + kind.id(before) + ", " + kind.id(after));
        }
    }

    @Override
    public Right right() {
        return Thing.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of(kind.word(), kind.id(after).toString());
    }

    @Override
    public T run(Change change) {
        Optional<T> stored = kind.shelf().find(kind.id(before));
        if (!stored.equals(Optional.of(before))) {
            throw new Refusal(kind.text(stored.isEmpty() ? "gone" : "changed", kind.id(before)));
        }
        Optional<String> wrong = kind.wrong(after);
        if (wrong.isPresent()) {
            throw new Refusal(wrong.get());
        }
        kind.shelf().put(after);
        change.describe(kind.said(before), kind.said(after));
        change.summarize(kind.text("edited", kind.id(after)));
        change.touches(LicenseService.TOPIC);
        return after;
    }
}
