// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import picocli.CommandLine.Parameters;

import tsukasa.api.Refusal;
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.schedules.ScheduleId;

/** Changes the one schedule that is named. */
abstract class NamedCommand implements Command {
    private final Operations operations;

    @Parameters(paramLabel = "NAME")
    private String name;

    NamedCommand(Operations operations) {
        this.operations = operations;
    }

    abstract Operation<ScheduleId> change(ScheduleId id);

    @Override
    public final int run(Invocation invocation) {
        try {
            return Answers.of(change(Names.read(name, invocation)), "", operations, invocation, id -> Answers.fields("schedule", id.value()));
        } catch (Refusal e) {
            return invocation.refuse(e.getMessage());
        }
    }
}
