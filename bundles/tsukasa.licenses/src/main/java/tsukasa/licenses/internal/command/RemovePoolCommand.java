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

/** Removes a pool. */
@CommandLine.Command(name = "remove", description = "Removes a pool.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class RemovePoolCommand implements Command {
    private final LicenseService licenses;
    private final Operations operations;

    @Parameters(paramLabel = "POOL")
    private String name;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public RemovePoolCommand(@Reference LicenseService licenses, @Reference Operations operations) {
        this.licenses = licenses;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(RemovePoolCommand.class, invocation.site().locale());
        return Answers.of(licenses.removePool(Named.knownPool(name, licenses, texts).id()), why, operations, invocation, Said::of);
    }
}
