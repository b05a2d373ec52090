// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.schedules.ScheduledRun;
import tsukasa.schedules.Schedules;

/** Makes a scheduled report now, or all that are due. */
@CommandLine.Command(name = "run", description = "Makes a scheduled report now; with --due all that are due or were missed.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=schedules")
public final class RunCommand implements Command {
    private final Schedules schedules;
    private final Operations operations;

    @Parameters(arity = "0..1", paramLabel = "NAME")
    private String name;

    @Option(names = "--due")
    private boolean due;

    @Activate
    public RunCommand(@Reference Schedules schedules, @Reference Operations operations) {
        this.schedules = schedules;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        if (due == (name != null)) {
            invocation.refuse(Texts.of(RunCommand.class, invocation.site().locale()).text("RunCommand_which"));
            return Invocation.WRONG_CALL;
        }
        try {
            return due ? Runs.tell(schedules.runDue(invocation.progress()), invocation) : one(invocation);
        } catch (Refusal e) {
            return invocation.refuse(e.getMessage());
        }
    }

    private int one(Invocation invocation) {
        var run = schedules.run(Names.read(name, invocation));
        return switch (operations.execute(run, invocation.site().actor(), "", invocation.progress())) {
            case Outcome.Refused<ScheduledRun> refused -> invocation.refuse(refused.sentence());
            case Outcome.Done<ScheduledRun> done -> Runs.tell(List.of(done.result()), invocation);
        };
    }
}
