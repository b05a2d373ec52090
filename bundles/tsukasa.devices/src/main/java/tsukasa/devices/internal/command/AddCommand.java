// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Texts;
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceService;

/** Registers a device. */
@CommandLine.Command(name = "add", description = "Registers a device.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class AddCommand implements Command {
    private final DeviceService devices;
    private final Operations operations;

    @Parameters(paramLabel = "ASSET")
    private String asset;

    @Mixin
    private DeviceOptions options;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public AddCommand(@Reference DeviceService devices, @Reference Operations operations) {
        this.devices = devices;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Device device;
        try {
            device = options.added(asset);
        } catch (IllegalArgumentException e) {
            return invocation.refuse(Texts.of(AddCommand.class, invocation.site().locale()).text("DeviceOptions_wrong", e.getMessage()));
        }
        return Answers.of(devices.add(List.of(device)), why, operations, invocation, added -> Tables.json(added.getFirst()));
    }
}
