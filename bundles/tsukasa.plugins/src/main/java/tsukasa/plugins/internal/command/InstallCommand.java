// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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

/** Installs a plugin, or replaces the version that is there; in the running console too. */
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = { Command.PATH + "=plugins", Command.ALONGSIDE + ":Boolean=true" })
@CommandLine.Command(name = "install", description = "Installs a plugin, or replaces the version that is there; in the running console too.")
public final class InstallCommand implements Command {
    private final Plugins plugins;

    @CommandLine.Parameters(index = "0", paramLabel = "ZIP", description = "Zip or folder of a p2 repository, or the name of a shipped plugin that was removed.")
    String from;

    @Activate
    public InstallCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public int run(Invocation invocation) {
        Path path = Path.of(from).toAbsolutePath().normalize();
        Optional<PluginId> shipped = Files.exists(path) ? Optional.empty() : ChangeAnswer.found(plugins, from, invocation.site().locale());
        return ChangeAnswer.of(plugins, shipped.<PluginChange>map(PluginChange.Restore::new).orElseGet(() -> new PluginChange.Install(path)), invocation);
    }
}
