// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceFinding;
import tsukasa.devices.DeviceService;
import tsukasa.devices.FindingService;

/** Lists what is the matter with devices. */
@CommandLine.Command(name = "findings", description = "Lists what is the matter with devices.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class FindingsCommand implements Command {
    private final FindingService findings;
    private final DeviceService devices;

    @Option(names = "--rule", paramLabel = "RULE")
    private String rule;

    @Option(names = "--device", paramLabel = "DEVICE")
    private String device;

    @Option(names = "--all")
    private boolean all;

    @Activate
    public FindingsCommand(@Reference FindingService findings, @Reference DeviceService devices) {
        this.findings = findings;
        this.devices = devices;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(FindingsCommand.class, invocation.site().locale());
        if (rule != null && !findings.rules().contains(rule)) {
            return invocation.refuse(texts.text("FindingsCommand_noRule", rule, String.join(", ", findings.rules())));
        }
        Optional<AssetNumber> one = Optional.ofNullable(device).map(name -> Named.device(name, devices, texts).id());
        List<DeviceFinding> some = one.map(id -> findings.findings(id, invocation.site().locale()))
                .orElseGet(() -> findings.findings(invocation.site().locale())).stream().filter(finding -> rule == null || finding.rule().equals(rule))
                .filter(finding -> all || finding.silenced().isEmpty()).toList();
        if (invocation.json()) {
            invocation.printJson(some.stream().map(FleetTables::json).toList());
        } else {
            invocation.printTable(FleetTables.findings(some, texts));
            invocation.out().println(texts.text("FindingsCommand_count", some.size()));
        }
        return Invocation.DONE;
    }
}
