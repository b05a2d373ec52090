// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;
import tsukasa.plugins.Contribution;
import tsukasa.plugins.Plugin;
import tsukasa.plugins.Plugins;

/** Lists the plugins with their states, and why one has failed. */
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = { Command.PATH + "=plugins", Command.ALONGSIDE + ":Boolean=true" })
@CommandLine.Command(name = "list", description = "Lists the plugins with their states, and why one has failed.")
public final class ListPluginsCommand implements Command {
    private final Plugins plugins;

    @Activate
    public ListPluginsCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public int run(Invocation invocation) {
        List<Plugin> all = plugins.list(invocation.site().locale());
        if (invocation.json()) {
            invocation.printJson(all);
        } else {
            print(invocation, all);
        }
        return Invocation.DONE;
    }

    private static void print(Invocation invocation, List<Plugin> all) {
        Texts texts = Texts.of(ListPluginsCommand.class, invocation.site().locale());
        List<Column> columns = List.of(column(texts, "id"), column(texts, "title"), column(texts, "version"), column(texts, "state"),
                column(texts, "brings"));
        invocation.printTable(new Table("plugins", texts.text("ListPluginsCommand_heading"), columns,
                Table.of(all.stream().map(plugin -> row(texts, plugin)).toList())));
        all.forEach(plugin -> plugin.faults().forEach(fault -> invocation.out().println(
                texts.text("ListPluginsCommand_fault", plugin.title(), fault.summary(), fault.solution()))));
    }

    private static Column column(Texts texts, String id) {
        return new Column(id, texts.text("ListPluginsCommand_" + id), Column.Type.TEXT);
    }

    private static Object[] row(Texts texts, Plugin plugin) {
        String brings = plugin.contributions().stream().collect(Collectors.groupingBy(Contribution::kind, java.util.TreeMap::new, Collectors.counting()))
                .entrySet().stream().map(each -> texts.text("ListPluginsCommand_kind_" + each.getKey(), each.getValue())).collect(Collectors.joining(", "));
        return new Object[] { plugin.id().shortName(), plugin.title(), plugin.version(),
                texts.text("ListPluginsCommand_state_" + plugin.state().name().toLowerCase(Locale.ROOT)), brings };
    }
}
