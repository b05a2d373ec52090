// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import tsukasa.devices.FindingService;

/** Lets findings count nowhere for some days. */
@CommandLine.Command(name = "silence", description = "Lets findings count nowhere for some days.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class SilenceCommand implements Command {
    private static final int MOST_DAYS = 3_650;
    private final FindingService findings;
    private final Operations operations;

    @Parameters(arity = "1..*", paramLabel = "FINDING")
    private List<String> ids;

    @Option(names = "--days", paramLabel = "DAYS")
    private int days = 7;

    @Option(names = "--lift")
    private boolean lift;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public SilenceCommand(@Reference FindingService findings, @Reference Operations operations) {
        this.findings = findings;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        if (days < 1 || days > MOST_DAYS) {
            return invocation.refuse(Texts.of(SilenceCommand.class, invocation.site().locale()).text("SilenceCommand_wrongDays", MOST_DAYS));
        }
        findings.findings(invocation.site().locale());
        Optional<Instant> until = lift ? Optional.empty() : Optional.of(invocation.site().now().plus(Duration.ofDays(days)));
        return Answers.of(findings.silence(ids, until, why), why, operations, invocation, count -> Map.of(lift ? "lifted" : "silenced", count));
    }
}
