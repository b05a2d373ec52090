// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Texts;
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Sim;
import tsukasa.devices.SimService;
import tsukasa.devices.SimState;

/** Lists SIMs, or says what the carrier was told of them. */
@CommandLine.Command(name = "sims", description = "Lists SIMs.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class SimsCommand implements Command {
    private final SimService sims;
    private final DeviceService devices;
    private final Operations operations;

    @Parameters(arity = "0..*", paramLabel = "SIM")
    private List<String> names = List.of();

    @Option(names = "--state", paramLabel = "STATE", converter = Named.SimStateReader.class)
    private SimState state;

    @Option(names = "--set", paramLabel = "STATE", converter = Named.SimStateReader.class)
    private SimState set;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public SimsCommand(@Reference SimService sims, @Reference DeviceService devices, @Reference Operations operations) {
        this.sims = sims;
        this.devices = devices;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(SimsCommand.class, invocation.site().locale());
        Map<Iccid, Device> holders = new HashMap<>();
        devices.devices().stream().filter(device -> device.state() != LifeCycle.RETIRED)
                .forEach(device -> device.sim().ifPresent(sim -> holders.put(sim, device)));
        List<Sim> asked = names.isEmpty() ? sims.sims() : names.stream().map(name -> Named.sim(name, sims, devices, texts)).toList();
        List<Sim> found = asked.stream().filter(sim -> state == null || sim.state() == state).toList();
        if (set != null) {
            return names.isEmpty() ? invocation.refuse(texts.text("SimsCommand_which")) : Answers.of(sims.state(found.stream().map(Sim::id).toList(), set),
                    why, operations, invocation, changed -> changed.stream().map(sim -> Tables.json(sim, holders)).toList());
        }
        if (invocation.json()) {
            invocation.printJson(found.stream().map(sim -> Tables.json(sim, holders)).toList());
        } else {
            invocation.printTable(Tables.sims(found, holders, texts));
            invocation.out().println(texts.text("SimsCommand_count", found.size()));
        }
        return Invocation.DONE;
    }
}
