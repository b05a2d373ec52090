// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.api.source.SourceId;
import tsukasa.sources.Sources;

/** A change to a source: its arguments, perhaps secrets to be put away first, and what it does to the database. */
record SourceOperation(Right right, SourceId id, Map<String, String> arguments, Optional<OutsideWork> outsideWork,
        Consumer<Change> work) implements Operation<SourceId> {
    @Override
    public SourceId run(Change change) {
        work.accept(change);
        change.touches(Sources.TOPIC);
        return id;
    }
}
