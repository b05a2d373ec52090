// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.time.LocalDate;
import java.util.List;

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

/** Takes devices back. */
@CommandLine.Command(name = "return", description = "Takes devices back.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class ReturnCommand implements Command {
    private final DeviceService devices;
    private final Operations operations;

    @Parameters(arity = "1..*", paramLabel = "DEVICE")
    private List<String> names;

    @Option(names = "--day", paramLabel = "DAY")
    private LocalDate day;

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public ReturnCommand(@Reference DeviceService devices, @Reference Operations operations) {
        this.devices = devices;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(ReturnCommand.class, invocation.site().locale());
        LocalDate on = day == null ? LocalDate.ofInstant(invocation.site().now(), invocation.site().zone()) : day;
        return Answers.of(devices.takeBack(Named.devices(names, devices, texts), on, note), why, operations, invocation,
                loans -> loans.stream().map(Tables::json).toList());
    }
}
