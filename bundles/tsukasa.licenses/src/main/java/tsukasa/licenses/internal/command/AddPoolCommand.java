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
import tsukasa.licenses.Pool;
import tsukasa.licenses.internal.Said;

/** Adds a pool. */
@CommandLine.Command(name = "add", description = "Adds a pool.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class AddPoolCommand implements Command {
    private final LicenseService licenses;
    private final Operations operations;

    @Parameters(paramLabel = "POOL")
    private String name;

    @Mixin
    private PoolOptions options;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public AddPoolCommand(@Reference LicenseService licenses, @Reference Operations operations) {
        this.licenses = licenses;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        LocalDate today = LocalDate.ofInstant(invocation.site().now(), invocation.site().zone());
        Pool pool;
        try {
            pool = options.added(name, today);
        } catch (IllegalArgumentException e) {
            return invocation.refuse(Texts.of(AddPoolCommand.class, invocation.site().locale()).text("PoolOptions_wrong", e.getMessage()));
        }
        return Answers.of(licenses.addPool(pool), why, operations, invocation, Said::of);
    }
}
