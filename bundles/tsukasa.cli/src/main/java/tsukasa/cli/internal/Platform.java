// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import tsukasa.api.Site;
import tsukasa.api.command.Console;
import tsukasa.persistence.Database;
import tsukasa.plugins.Plugins;

/** What must be there before a command runs: the plugins of the store, and the database. */
final class Platform {
    private final BundleContext context;

    Platform(BundleContext context) {
        this.context = context;
    }

    /** Starts the plugins in the background. */
    CompletionStage<Void> startPlugins() {
        return with(Plugins.class, Plugins::start).orElseThrow(() -> new CommandUnavailable(Plugins.class.getName()));
    }

    /** @throws tsukasa.api.Refusal if the database can't be used, for example because another console has it open */
    void openDatabase() {
        with(Database.class, database -> database.<Boolean>jdbc(connection -> true))
                .orElseThrow(() -> new CommandUnavailable(Database.class.getName()));
    }

    /** Begins to open the embedded database beside what else is to be started, if it is there; what is wrong with it shows at its use. */
    void openDatabaseAhead(Site site) {
        if (site.database().isEmpty() && Files.isDirectory(site.data().resolve("database"))) {
            openingDatabase();
        }
    }

    private CompletableFuture<Void> openingDatabase() {
        return CompletableFuture.runAsync(this::openDatabase, work -> new Thread(work, "tsukasa-open").start());
    }

    /** The exit code of the window, once it is closed; empty if there is none in this installation. The database opens beside it. */
    Optional<Integer> openConsole(Site site) {
        CompletableFuture<Void> database = openingDatabase();
        return with(Console.class, console -> console.open(site, database));
    }

    private <S, T> Optional<T> with(Class<S> type, Function<S, T> use) {
        ServiceReference<S> reference = context.getServiceReference(type);
        S service = reference == null ? null : context.getService(reference);
        if (service == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(use.apply(service));
        } finally {
            context.ungetService(reference);
        }
    }
}
