// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import tsukasa.api.Progress;
import tsukasa.plugins.Plugin;
import tsukasa.plugins.PluginChange;
import tsukasa.plugins.PluginId;
import tsukasa.plugins.Plugins;

/** A plugin as it is shipped, in the running console until it is closed. */
record Installed(PluginId id) implements AutoCloseable {
    private static final Path SHIPPED = Path.of(System.getProperty("tsukasa.plugins"));

    static Installed plugin(String name) {
        Installed installed = new Installed(new PluginId("tsukasa." + name + ".feature"));
        Path repository = SHIPPED.resolve(installed.id.value()).resolve("target").resolve("repository");
        assertEquals(Plugin.State.STARTED, plugins().apply(new PluginChange.Install(repository), Progress.NONE).state());
        return installed;
    }

    static Plugins plugins() {
        return service(Plugins.class);
    }

    static <T> T service(Class<T> type) {
        BundleContext context = FrameworkUtil.getBundle(Installed.class).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }

    @Override
    public void close() {
        plugins().apply(new PluginChange.Remove(id, true), Progress.NONE);
    }
}
