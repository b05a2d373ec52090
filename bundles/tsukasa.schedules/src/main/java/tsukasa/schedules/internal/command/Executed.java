// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import java.util.LinkedHashMap;
import java.util.Map;

import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;

/** Executes a change and says how it went. */
final class Executed {
    private Executed() {
    }

    static <R> int tell(Operations operations, Operation<R> operation, Invocation invocation) {
        return switch (operations.execute(operation, invocation.site().actor(), "", invocation.progress())) {
        case Outcome.Refused<R> refused -> invocation.refuse(refused.sentence());
        case Outcome.Done<R> done -> {
            if (invocation.json()) {
                Map<String, Object> json = new LinkedHashMap<>();
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
