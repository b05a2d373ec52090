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

/** Removes a schedule. */
@CommandLine.Command(name = "remove", description = "Removes a schedule; the reports that it made stay.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=schedules")
public final class RemoveCommand implements Command {
    private final Schedules schedules;
    private final Operations operations;

    @Parameters(paramLabel = "NAME")
    private String name;

    @Activate
    public RemoveCommand(@Reference Schedules schedules, @Reference Operations operations) {
        this.schedules = schedules;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        return Executed.tell(operations, schedules.remove(new ScheduleId(name)), invocation);
    }
}
