// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.UseService;

/** Lists pools. */
@CommandLine.Command(name = "pools", description = "Lists pools.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class PoolsCommand implements Command {
    private final LicenseService licenses;
    private final UseService uses;

    @Activate
    public PoolsCommand(@Reference LicenseService licenses, @Reference UseService uses) {
        this.licenses = licenses;
        this.uses = uses;
    }

    @Override
    public int run(Invocation invocation) {
        List<PoolLine> lines = licenses.pools().stream().map(pool -> PoolLine.of(pool, uses, invocation.site())).toList();
        if (invocation.json()) {
            invocation.printJson(lines.stream().map(PoolLine::json).toList());
            return Invocation.DONE;
        }
        Texts texts = Texts.of(PoolsCommand.class, invocation.site().locale());
        invocation.printTable(PoolLine.table(lines, texts));
        invocation.out().println(texts.text("PoolsCommand_count", lines.size()));
        return Invocation.DONE;
    }
}
