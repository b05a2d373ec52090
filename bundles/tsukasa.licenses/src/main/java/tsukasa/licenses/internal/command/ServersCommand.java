// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Texts;
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.licenses.CheckoutService;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.ServerFeature;
import tsukasa.licenses.internal.Said;

/** Lists what license servers report, and makes pools of it. */
@CommandLine.Command(name = "servers", description = "Lists what license servers report.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class ServersCommand implements Command {
    private final CheckoutService checkouts;
    private final LicenseService licenses;
    private final Operations operations;

    @Option(names = "--add-pools")
    private boolean addPools;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public ServersCommand(@Reference CheckoutService checkouts, @Reference LicenseService licenses, @Reference Operations operations) {
        this.checkouts = checkouts;
        this.licenses = licenses;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        List<ServerFeature> features = checkouts.features();
        if (addPools) {
            return Answers.of(licenses.addServerPools(features), why, operations, invocation, pools -> pools.stream()
                    .flatMap(pool -> Said.of(pool).stream()).toList());
        }
        if (invocation.json()) {
            invocation.printJson(features.stream().map(Tables::json).toList());
        } else {
            Texts texts = Texts.of(ServersCommand.class, invocation.site().locale());
            invocation.printTable(Tables.features(features, texts));
            invocation.out().println(texts.text("ServersCommand_count", features.size()));
        }
        return Invocation.DONE;
    }
}
