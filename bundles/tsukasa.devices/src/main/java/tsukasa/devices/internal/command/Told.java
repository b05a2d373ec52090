// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.util.function.Function;

import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;

/** Has an operation made and tells how it went. */
final class Told {
    private Told() {
    }

    /** @param json what is said of the result to programs */
    static <R> int of(Operation<R> operation, String why, Operations operations, Invocation invocation, Function<R, Object> json) {
        return of(operation, why, operations, invocation, json, (done, summary) -> summary);
    }

    /** What is said of what was done, to people. */
    @FunctionalInterface
    interface Words<R> {
        String of(R result, String summary);
    }

    static <R> int of(Operation<R> operation, String why, Operations operations, Invocation invocation, Function<R, Object> json,
            Words<R> words) {
        return switch (operations.execute(operation, invocation.site().actor(), why, invocation.progress())) {
            case Outcome.Refused<R> refused -> invocation.refuse(refused.sentence());
            case Outcome.Done<R> done -> {
                if (invocation.json()) {
                    invocation.printJson(json.apply(done.result()));
                } else {
                    invocation.out().println(words.of(done.result(), done.entry().summary()));
                }
                yield Invocation.DONE;
            }
        };
    }
}
