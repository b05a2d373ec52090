// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceService;
import tsukasa.devices.FleetService;
import tsukasa.devices.Loan;
import tsukasa.devices.Revision;

/** Shows one device with its loans and its history. */
@CommandLine.Command(name = "show", description = "Shows a device.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class ShowCommand implements Command {
    private final DeviceService devices;
    private final FleetService fleet;

    @Parameters(paramLabel = "DEVICE")
    private String name;

    @Activate
    public ShowCommand(@Reference DeviceService devices, @Reference FleetService fleet) {
        this.devices = devices;
        this.fleet = fleet;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(ShowCommand.class, invocation.site().locale());
        Device device = Named.device(name, devices, texts);
        Map<String, Object> json = fleet.device(device.id()).map(Tables::json).orElseGet(() -> Tables.json(device));
        List<Loan> loans = devices.loans(device.id());
        List<Revision> history = devices.history(device.id());
        if (invocation.json()) {
            json.put("loans", loans.stream().map(Tables::json).toList());
            json.put("history", history.stream().map(Tables::json).toList());
            invocation.printJson(json);
            return Invocation.DONE;
        }
        invocation.printTable(Tables.facts(json, invocation.site().zone(), texts));
        invocation.out().println();
        invocation.printTable(Tables.loans(loans, texts));
        invocation.out().println();
        invocation.printTable(Tables.history(history, texts));
        return Invocation.DONE;
    }
}
