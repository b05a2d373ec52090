// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.plugins.Plugin;
import tsukasa.plugins.PluginChange;
import tsukasa.plugins.PluginChanged;
import tsukasa.plugins.PluginFaults;
import tsukasa.plugins.PluginId;
import tsukasa.plugins.Plugins;
import tsukasa.testing.Eventually;

/** A console on a data folder of its own, as the command line makes one; closed like a process that ends. */
final class PluginConsole implements AutoCloseable {
    private final BundleContext context = FrameworkUtil.getBundle(PluginConsole.class).getBundleContext();
    private final Site site;
    private final ServiceRegistration<Site> registration;
    private final ServiceReference<Plugins> reference;

    PluginConsole(Path data, Path shipped) throws Exception {
        this(data, shipped, Optional.empty());
    }

    /** @param database the JDBC URL of a server; empty for the embedded one below the data */
    PluginConsole(Path data, Path shipped, Optional<String> database) throws Exception {
        System.setProperty("tsukasa.plugins.shipped", shipped.toString());
        System.setProperty("tsukasa.plugins.limit", "2");
        site = new Site(new SiteId("test"), data, database, ZoneId.of("Asia/Tokyo"), Locale.ENGLISH, Clock.systemUTC(), new Actor("tester"));
        registration = context.registerService(Site.class, site, null);
        reference = Eventually.get("the service of plugins", () -> context.getServiceReference(Plugins.class), Objects::nonNull);
    }

    BundleContext context() {
        return context;
    }

    Commands commands() {
        return new Commands(context, site);
    }

    Plugins plugins() {
        return context.getService(reference);
    }

    PluginFaults faults() {
        return context.getService(context.getServiceReference(PluginFaults.class));
    }

    PluginConsole start() throws Exception {
        plugins().start().toCompletableFuture().get(60, TimeUnit.SECONDS);
        return this;
    }

    PluginChanged install(Path from) {
        return plugins().apply(new PluginChange.Install(from), Progress.NONE);
    }

    /** Installs a plugin that the build made, from the zip of its repository. */
    void installBuilt(String id) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("tsukasa.plugins"), id, "target"))) {
            Path zip = files.filter(file -> file.getFileName().toString().endsWith(".zip")).findFirst().orElseThrow();
            assertEquals(Plugin.State.STARTED, install(zip).state(), () -> plugin(id).faults().toString());
        }
    }

    PluginChanged remove(String id) {
        return plugins().apply(new PluginChange.Remove(new PluginId(id), false), Progress.NONE);
    }

    void removeAll() {
        Optional<Plugin> first = plugins().list(Locale.ENGLISH).stream().filter(plugin -> plugin.state() != Plugin.State.REMOVED).findFirst();
        if (first.isPresent()) {
            plugins().apply(new PluginChange.Remove(first.get().id(), true), Progress.NONE);
            removeAll();
        }
    }

    Plugin plugin(String id) {
        return plugins().list(Locale.ENGLISH).stream().filter(plugin -> plugin.id().value().equals(id)).findFirst().orElseThrow();
    }

    boolean knows(String id) {
        return plugins().list(Locale.ENGLISH).stream().anyMatch(plugin -> plugin.id().value().equals(id));
    }

    @Override
    public void close() {
        context.ungetService(reference);
        registration.unregister();
    }
}
