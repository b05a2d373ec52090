// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Lending;

/** Lends devices. */
@CommandLine.Command(name = "lend", description = "Lends devices.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class LendCommand implements Command {
    private final DeviceService devices;
    private final Operations operations;

    @Parameters(arity = "1..*", paramLabel = "DEVICE=USER")
    private List<String> pairs;

    @Option(names = "--from", paramLabel = "DAY")
    private LocalDate from;

    @Option(names = "--due", paramLabel = "DAY")
    private LocalDate due;

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public LendCommand(@Reference DeviceService devices, @Reference Operations operations) {
        this.devices = devices;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(LendCommand.class, invocation.site().locale());
        LocalDate day = from == null ? LocalDate.ofInstant(invocation.site().now(), invocation.site().zone()) : from;
        List<Lending> lendings = new ArrayList<>();
        for (String pair : pairs) {
            int sign = pair.lastIndexOf('=');
            if (sign <= 0 || sign == pair.length() - 1) {
                return invocation.refuse(texts.text("LendCommand_pair", pair));
            }
            lendings.add(new Lending(Named.device(pair.substring(0, sign), devices, texts).id(), new UserId(pair.substring(sign + 1)), day,
                    Optional.ofNullable(due), note));
        }
        if (lendings.stream().map(Lending::device).distinct().count() < lendings.size()) {
            return invocation.refuse(texts.text("LendCommand_twice"));
        }
        return Answers.of(devices.lend(lendings), why, operations, invocation, loans -> loans.stream().map(Tables::json).toList());
    }
}
