// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;

import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.schedules.ScheduleId;
import tsukasa.schedules.Schedules;

/** Resumes a schedule. */
@CommandLine.Command(name = "resume", description = "Resumes a schedule that was paused.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=schedules")
public final class ResumeCommand implements Command {
    private final Schedules schedules;
    private final Operations operations;

    @Parameters(paramLabel = "NAME")
    private String name;

    @Activate
    public ResumeCommand(@Reference Schedules schedules, @Reference Operations operations) {
        this.schedules = schedules;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        return Executed.tell(operations, schedules.resume(new ScheduleId(name)), invocation);
    }
}
