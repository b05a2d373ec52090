// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.time.LocalDate;

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

/** Adds a contract. */
@CommandLine.Command(name = "add-contract", description = "Adds a contract.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class AddContractCommand implements Command {
    private final LicenseService licenses;
    private final Operations operations;

    @Parameters(paramLabel = "NUMBER")
    private String number;

    @Mixin
    private ContractOptions options;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public AddContractCommand(@Reference LicenseService licenses, @Reference Operations operations) {
        this.licenses = licenses;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        LocalDate today = LocalDate.ofInstant(invocation.site().now(), invocation.site().zone());
        Contract contract;
        try {
            contract = options.added(number, today);
        } catch (IllegalArgumentException e) {
            return invocation.refuse(Texts.of(AddContractCommand.class, invocation.site().locale()).text("ContractOptions_wrong", e.getMessage()));
        }
        return Answers.of(licenses.addContract(contract), why, operations, invocation, Said::of);
    }
}
