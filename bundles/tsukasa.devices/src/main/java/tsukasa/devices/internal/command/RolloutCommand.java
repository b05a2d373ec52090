// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Texts;
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.devices.Rollout;
import tsukasa.devices.RolloutService;
import tsukasa.devices.RolloutStatus;

/** Shows how far the roll-out of a client is, or begins, advances or stops one. */
@CommandLine.Command(name = "rollout", description = "Shows how far the roll-out of a client is, or begins, advances or stops one.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class RolloutCommand implements Command {
    private final RolloutService rollouts;
    private final Operations operations;

    @Option(names = "--start", paramLabel = "VERSION")
    private String version;

    @Option(names = "--share", paramLabel = "PERCENT")
    private int share = 90;

    @Option(names = "--errors", paramLabel = "N")
    private int errors = 1;

    @Option(names = "--advance")
    private boolean advance;

    @Option(names = "--stop")
    private boolean stop;

    @Option(names = "--rings", paramLabel = "N,N...", split = ",")
    private List<Integer> rings = List.of();

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public RolloutCommand(@Reference RolloutService rollouts, @Reference Operations operations) {
        this.rollouts = rollouts;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(RolloutCommand.class, invocation.site().locale());
        if (share < 0 || share > 100 || errors < 0) {
            return invocation.refuse(texts.text("RolloutCommand_gate"));
        }
        if (!rings.isEmpty()) {
            return Answers.of(rollouts.rings(rings), why, operations, invocation, changed -> Map.of("changed", changed));
        }
        if (version != null) {
            return Answers.of(rollouts.start(version, new Rollout.Gate(share / 100.0, errors)), why, operations, invocation, FleetTables::json);
        }
        if (advance || stop) {
            return Answers.of(advance ? rollouts.advance() : rollouts.stop(), why, operations, invocation, FleetTables::json);
        }
        Optional<RolloutStatus> running = rollouts.running();
        if (invocation.json()) {
            invocation.printJson(running.<Object>map(FleetTables::json).orElse(Map.of()));
        } else if (running.isEmpty()) {
            invocation.out().println(texts.text("RolloutCommand_none"));
        } else {
            invocation.out().println(texts.text("RolloutCommand_running", running.get().rollout().clientVersion()));
            invocation.printTable(FleetTables.rings(running.get(), texts));
        }
        return Invocation.DONE;
    }
}
