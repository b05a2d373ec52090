// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.devices.FindingService;

/** Notes that somebody takes care of findings. */
@CommandLine.Command(name = "acknowledge", description = "Notes that you take care of findings.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class AcknowledgeCommand implements Command {
    private final FindingService findings;
    private final Operations operations;

    @Parameters(arity = "1..*", paramLabel = "FINDING")
    private List<String> ids;

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    @Activate
    public AcknowledgeCommand(@Reference FindingService findings, @Reference Operations operations) {
        this.findings = findings;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        findings.findings(invocation.site().locale());
        return Answers.of(findings.acknowledge(ids, note), note, operations, invocation, count -> java.util.Map.of("acknowledged", count));
    }
}
