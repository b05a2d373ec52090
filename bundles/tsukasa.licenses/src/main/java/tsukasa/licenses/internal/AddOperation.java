// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.licenses.LicenseService;

/** Adds something under a name of its own. */
record AddOperation<I, T>(Thing<I, T> kind, T thing) implements Operation<T> {
    @Override
    public Right right() {
        return Thing.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of(kind.word(), kind.id(thing).toString());
    }

    @Override
    public T run(Change change) {
        if (kind.shelf().find(kind.id(thing)).isPresent()) {
            throw new Refusal(kind.text("taken", kind.id(thing)));
        }
        Optional<String> wrong = kind.wrong(thing);
        if (wrong.isPresent()) {
            throw new Refusal(wrong.get());
        }
        kind.shelf().add(thing);
        change.describe("", kind.said(thing));
        change.summarize(kind.text("added", kind.id(thing)));
        change.touches(LicenseService.TOPIC);
        return thing;
    }
}
