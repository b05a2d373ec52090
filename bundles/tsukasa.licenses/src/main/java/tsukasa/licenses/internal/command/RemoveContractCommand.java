// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

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
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.internal.Said;

/** Removes a contract. */
@CommandLine.Command(name = "remove-contract", description = "Removes a contract.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class RemoveContractCommand implements Command {
    private final LicenseService licenses;
    private final Operations operations;

    @Parameters(paramLabel = "NUMBER")
    private String number;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public RemoveContractCommand(@Reference LicenseService licenses, @Reference Operations operations) {
        this.licenses = licenses;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(RemoveContractCommand.class, invocation.site().locale());
        return Answers.of(licenses.removeContract(Named.knownContract(number, licenses, texts).id()), why, operations, invocation, Said::of);
    }
}
