// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.schedules.Schedules;

/** Lists what was made. */
@CommandLine.Command(name = "runs", description = "Lists what was made, when, for whom, and where it lies; the newest first.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=schedules")
public final class RunsCommand implements Command {
    private final Schedules schedules;

    @Option(names = "--most", paramLabel = "N", defaultValue = "50")
    private int most;

    @Activate
    public RunsCommand(@Reference Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public int run(Invocation invocation) {
        Runs.print(schedules.runs(most), invocation);
        return Invocation.DONE;
    }
}
