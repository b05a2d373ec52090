// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal.command;

import java.util.LinkedHashMap;
import java.util.Map;

import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.api.source.SourceId;

/** Executes a change of a source and says how it went. */
final class Executed {
    private Executed() {
    }

    static int tell(Operations operations, Operation<SourceId> operation, Invocation invocation) {
        return switch (operations.execute(operation, invocation.site().actor(), "", invocation.progress())) {
            case Outcome.Refused<SourceId> refused -> invocation.refuse(refused.sentence());
            case Outcome.Done<SourceId> done -> {
                if (invocation.json()) {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("source", done.result().value());
                    json.put("sentence", done.entry().summary());
                    invocation.printJson(json);
                } else {
                    invocation.out().println(done.entry().summary());
                }
                yield Invocation.DONE;
            }
        };
    }
}
