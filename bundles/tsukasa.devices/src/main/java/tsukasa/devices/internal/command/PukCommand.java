// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

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
import tsukasa.devices.DeviceService;
import tsukasa.devices.Iccid;
import tsukasa.devices.SimService;

/** Shows a PUK, which is written down. */
@CommandLine.Command(name = "puk", description = "Shows the PUK of a SIM.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class PukCommand implements Command {
    private final SimService sims;
    private final DeviceService devices;
    private final Operations operations;

    @Parameters(paramLabel = "SIM")
    private String name;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public PukCommand(@Reference SimService sims, @Reference DeviceService devices, @Reference Operations operations) {
        this.sims = sims;
        this.devices = devices;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(PukCommand.class, invocation.site().locale());
        Iccid sim = Named.sim(name, sims, devices, texts).id();
        return Answers.of(sims.puk(sim), why, operations, invocation, puk -> Map.of("sim", sim.value(), "puk", puk), (puk, summary) -> puk);
    }
}
