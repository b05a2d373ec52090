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

/** Changes one device, or the same of many. */
@CommandLine.Command(name = "edit", description = "Changes devices.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class EditCommand implements Command {
    private final DeviceService devices;
    private final Operations operations;

    @Parameters(arity = "1..*", paramLabel = "DEVICE")
    private List<String> names;

    @Mixin
    private DeviceOptions options;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public EditCommand(@Reference DeviceService devices, @Reference Operations operations) {
        this.devices = devices;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(EditCommand.class, invocation.site().locale());
        List<Device> before = names.stream().map(name -> Named.device(name, devices, texts)).toList();
        if (before.size() > 1 && options.ofOneAlone()) {
            return invocation.refuse(texts.text("EditCommand_ofOneAlone"));
        }
        try {
            return before.size() == 1 ? Answers.of(devices.edit(before.getFirst(), options.changed(before.getFirst())), why, operations, invocation,
                    Tables::json) : Answers.of(devices.editAll(before.stream().map(Device::id).toList(), options.ofMany()), why, operations, invocation,
                    changed -> changed.stream().map(Tables::json).toList());
        } catch (IllegalArgumentException e) {
            return invocation.refuse(texts.text("DeviceOptions_wrong", e.getMessage()));
        }
    }
}
