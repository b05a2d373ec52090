// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

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

/** Takes a device out of the register. */
@CommandLine.Command(name = "remove", description = "Removes a device.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class RemoveCommand implements Command {
    private final DeviceService devices;
    private final Operations operations;

    @Parameters(paramLabel = "DEVICE")
    private String name;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public RemoveCommand(@Reference DeviceService devices, @Reference Operations operations) {
        this.devices = devices;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(RemoveCommand.class, invocation.site().locale());
        return Answers.of(devices.remove(Named.device(name, devices, texts).id()), why, operations, invocation, Tables::json);
    }
}
