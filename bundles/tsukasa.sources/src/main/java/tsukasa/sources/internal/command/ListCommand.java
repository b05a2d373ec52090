// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal.command;

import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.sources.SourceStatus;
import tsukasa.sources.Sources;

/** Lists the sources. */
@CommandLine.Command(name = "list", description = "Lists the sources and how each does.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=sources")
public final class ListCommand implements Command {
    private final Sources sources;

    @Activate
    public ListCommand(@Reference Sources sources) {
        this.sources = sources;
    }

    @Override
    public int run(Invocation invocation) {
        Locale locale = invocation.site().locale();
        List<SourceStatus> statuses = sources.list(locale);
        if (invocation.json()) {
            invocation.printJson(statuses.stream().map(Statuses::json).toList());
        } else if (statuses.isEmpty()) {
            invocation.out().println(Texts.of(ListCommand.class, locale).text("ListCommand_none"));
        } else {
            invocation.printTable(Statuses.table(statuses, Texts.of(ListCommand.class, locale)));
        }
        return Invocation.DONE;
    }
}
