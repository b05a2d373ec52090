// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.plugins;

import java.util.List;

import org.osgi.framework.BundleActivator;

import tsukasa.testing.PluginBuilder;

/** Plugins made for tests. */
final class Samples {
    private Samples() {
    }

    private static final String ACTIVATOR = """
            package probe;
            public final class Activator implements org.osgi.framework.BundleActivator {
                public void start(org.osgi.framework.BundleContext context) throws Exception { %s }
                public void stop(org.osgi.framework.BundleContext context) throws Exception { %s }
            }
            """;

    /** A plugin whose activator does this. */
    static PluginBuilder activator(String id, String version, String start, String stop) {
        return new PluginBuilder(id, version).label("Sample " + id).bundle(id + ".bundle", bundle -> bundle.against(BundleActivator.class)
                .source("probe.Activator", ACTIVATOR.formatted(start, stop)).header("Bundle-Activator", "probe.Activator")
                .eager().header("Import-Package", "org.osgi.framework"));
    }

    /** A plugin with a component that is a service of its own interface and has memory of its own. */
    static PluginBuilder component(String id, String version) {
        String name = id.replace(".feature", "");
        return new PluginBuilder(id, version).label("Sample " + id).bundle(name, bundle -> bundle.header("Export-Package", name + ".api;version=1.0.0")
                .source(name + ".api.Greeter", "package " + name + ".api; public interface Greeter { String greet(); }")
                .source(name + ".Component", "package " + name + "; public final class Component implements " + name + ".api.Greeter {"
                        + " private final byte[] memory = new byte[1 << 20]; private Thread thread;"
                        + " void activate() { thread = new Thread(() -> { try { Thread.sleep(600000); } catch (InterruptedException e) { return; } }, \"" + name + "\"); thread.start(); }"
                        + " void deactivate() throws InterruptedException { thread.interrupt(); thread.join(); }"
                        + " public String greet() { return \"" + version + "\"; } }")
                .component(name + ".Component", true, List.of(name + ".api.Greeter"), List.of()));
    }

    /** A plugin whose component needs the service of {@link #component}. */
    static PluginBuilder user(String id, String version, String usedName) {
        String name = id.replace(".feature", "");
        return new PluginBuilder(id, version).label("Sample " + id).bundle(name, bundle -> bundle.header("Import-Package", usedName + ".api;version=\"[1,2)\"")
                .source(name + ".Component", "package " + name + "; public final class Component { void activate() { } void deactivate() { } }")
                .component(name + ".Component", true, List.of(), List.of(usedName + ".api.Greeter")));
    }
}
