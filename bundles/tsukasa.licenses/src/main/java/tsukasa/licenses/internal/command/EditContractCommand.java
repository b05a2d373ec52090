// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

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
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Contract;
import tsukasa.licenses.internal.Said;

/** Changes a contract. */
@CommandLine.Command(name = "edit-contract", description = "Changes a contract.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class EditContractCommand implements Command {
    private final LicenseService licenses;
    private final Operations operations;

    @Parameters(paramLabel = "NUMBER")
    private String number;

    @Mixin
    private ContractOptions options;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public EditContractCommand(@Reference LicenseService licenses, @Reference Operations operations) {
        this.licenses = licenses;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(EditContractCommand.class, invocation.site().locale());
        Contract before = Named.knownContract(number, licenses, texts);
        Contract after;
        try {
            after = options.changed(before);
        } catch (IllegalArgumentException e) {
            return invocation.refuse(texts.text("ContractOptions_wrong", e.getMessage()));
        }
        return Answers.of(licenses.editContract(before, after), why, operations, invocation, Said::of);
    }
}
