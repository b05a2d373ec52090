// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.time.LocalDate;
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
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.LicenseService;

/** Assigns seats. */
@CommandLine.Command(name = "assign", description = "Assigns seats of a named pool.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class AssignCommand implements Command {
    private final LicenseService licenses;
    private final Operations operations;

    @Parameters(index = "0", paramLabel = "POOL")
    private String pool;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "NAME")
    private List<String> names;

    @Option(names = "--devices")
    private boolean devices;

    @Option(names = "--from", paramLabel = "DAY")
    private LocalDate from;

    @Option(names = "--until", paramLabel = "DAY")
    private LocalDate until;

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public AssignCommand(@Reference LicenseService licenses, @Reference Operations operations) {
        this.licenses = licenses;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        LocalDate first = from == null ? LocalDate.ofInstant(invocation.site().now(), invocation.site().zone()) : from;
        Texts texts = Texts.of(AssignCommand.class, invocation.site().locale());
        if (until != null && until.isBefore(first)) {
            return invocation.refuse(texts.text("AssignCommand_order", first, until));
        }
        List<Assignee> assignees = names.stream().map(name -> Named.assignee(name, devices, texts)).toList();
        return Answers.of(licenses.assign(Named.knownPool(pool, licenses, texts).id(), assignees, first, Optional.ofNullable(until), note),
                why, operations, invocation, seats -> seats.stream().map(seat -> Tables.json(seat, invocation.site().now())).toList());
    }
}
