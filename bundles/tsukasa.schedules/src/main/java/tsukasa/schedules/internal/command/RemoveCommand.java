// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;

import tsukasa.api.command.Command;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.schedules.ScheduleId;
import tsukasa.schedules.Schedules;

/** Removes a schedule. */
@CommandLine.Command(name = "remove", description = "Removes a schedule; the reports that it made stay.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=schedules")
public final class RemoveCommand extends NamedCommand {
    private final Schedules schedules;

    @Activate
    public RemoveCommand(@Reference Schedules schedules, @Reference Operations operations) {
        super(operations);
        this.schedules = schedules;
    }

    @Override
    Operation<ScheduleId> change(ScheduleId id) {
        return schedules.remove(id);
    }
}
