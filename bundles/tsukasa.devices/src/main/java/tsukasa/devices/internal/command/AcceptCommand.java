// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.time.Instant;
import java.time.LocalDate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Loan;

/** Notes that borrowers have signed. */
@CommandLine.Command(name = "accept", description = "Notes that the borrower has accepted a device.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class AcceptCommand implements Command {
    private final DeviceService devices;
    private final Operations operations;

    @Parameters(paramLabel = "DEVICE")
    private String name;

    @Option(names = "--on", paramLabel = "DAY")
    private LocalDate day;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public AcceptCommand(@Reference DeviceService devices, @Reference Operations operations) {
        this.devices = devices;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(AcceptCommand.class, invocation.site().locale());
        Instant at = day == null ? invocation.site().now() : day.atStartOfDay(invocation.site().zone()).toInstant();
        AssetNumber id = Named.device(name, devices, texts).id();
        Loan loan = devices.loans(id).stream().filter(Loan::open).findFirst()
                .orElseThrow(() -> new Refusal(texts.text("AcceptCommand_notLent", id)));
        return Answers.of(devices.accept(loan.id(), at), why, operations, invocation, Tables::json);
    }
}
