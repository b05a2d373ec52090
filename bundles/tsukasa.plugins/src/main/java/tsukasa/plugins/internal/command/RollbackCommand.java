// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.command;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;

import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.plugins.PluginChange;
import tsukasa.plugins.PluginId;
import tsukasa.plugins.Plugins;

/** Brings back the version that was there before. */
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = { Command.PATH + "=plugins", Command.ALONGSIDE + ":Boolean=true" })
@CommandLine.Command(name = "rollback", description = "Brings back the version that was there before.")
public final class RollbackCommand implements Command {
    private final Plugins plugins;

    @CommandLine.Parameters(index = "0", paramLabel = "ID", description = "The plugin, for example sessions.")
    String plugin;

    @Activate
    public RollbackCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public int run(Invocation invocation) {
        PluginId id = ChangeAnswer.meant(plugins, plugin, invocation.site().locale());
        return ChangeAnswer.of(plugins, new PluginChange.Rollback(id), invocation);
    }
}
