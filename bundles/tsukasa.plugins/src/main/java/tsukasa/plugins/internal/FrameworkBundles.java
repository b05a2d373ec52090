// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

import tsukasa.plugins.internal.store.BundleFile;
import tsukasa.plugins.internal.store.PluginFiles;

/**
 * The plugins' bundles in the framework. They are used where they lie, not copied, and their location says that they are
 * ours and where that is, so that whatever the framework remembers from another run or another store can be told.
 */
final class FrameworkBundles {
    private static final String LOCATION = "tsukasa-plugin:";
    private static final String NOTE = "together";
    private static final Duration REFRESH = Duration.ofSeconds(60);
    private final BundleContext context;
    private final FrameworkWiring wiring;

    FrameworkBundles(BundleContext context) {
        this.context = context;
        this.wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
    }

    /** Every bundle of a plugin that the framework knows. */
    List<Bundle> all() {
        return Arrays.stream(context.getBundles()).filter(FrameworkBundles::ours).toList();
    }

    static boolean ours(Bundle bundle) {
        return bundle.getLocation().startsWith(LOCATION);
    }

    static boolean fragment(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    static boolean resolved(Bundle bundle) {
        return (bundle.getState() & (Bundle.INSTALLED | Bundle.UNINSTALLED)) == 0;
    }

    private static String location(BundleFile file) {
        return LOCATION + file.file().toUri();
    }

    /** Whether an earlier run has installed the bundles of just these plugins, all together, and they are here. */
    boolean remembers(List<PluginFiles> plugins) {
        File note = context.getDataFile(NOTE);
        try {
            return note != null && note.exists() && Files.readString(note.toPath()).equals(description(plugins));
        } catch (IOException e) {
            System.getLogger(FrameworkBundles.class.getName()).log(System.Logger.Level.INFO, note + " can't be read", e);
            return false; // they are installed anew then
        }
    }

    /** Notes that the bundles of just these plugins have been installed together. */
    void note(List<PluginFiles> plugins) {
        File note = context.getDataFile(NOTE);
        try {
            if (note != null) {
                Files.writeString(note.toPath(), description(plugins));
            }
        } catch (IOException e) {
            System.getLogger(FrameworkBundles.class.getName()).log(System.Logger.Level.INFO, note + " can't be written", e);
        }
    }

    /** What is asked for and what is there; where plugins share a bundle, it is there once. */
    private String description(List<PluginFiles> plugins) {
        Stream<String> wanted = plugins.stream().flatMap(plugin -> plugin.bundles().stream()).map(FrameworkBundles::location);
        Stream<String> there = all().stream().map(Bundle::getLocation).sorted();
        return Stream.concat(wanted, Stream.concat(Stream.of(""), there)).collect(Collectors.joining("\n"));
    }

    /** Installs this bundle, or answers the very same one that the platform or another plugin has brought already. */
    Bundle install(BundleFile file) throws BundleException, IOException {
        Optional<Bundle> there = Arrays.stream(context.getBundles()).filter(each -> file.name().equals(each.getSymbolicName())
                && file.version().equals(each.getVersion())).findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        URI reference = URI.create("reference:" + file.file().toUri());
        try (InputStream in = reference.toURL().openStream()) {
            return context.installBundle(location(file), in);
        }
    }

    /** Asks the resolver for all of them at once; which ones could not be resolved shows in their state. */
    void resolve(Collection<Bundle> bundles) {
        wiring.resolveBundles(bundles);
    }

    /** The newest version of this package that any bundle here exports, resolved or not. */
    Optional<Version> exported(String name) {
        return Arrays.stream(context.getBundles()).flatMap(bundle -> exports(bundle, name)).max(Comparator.naturalOrder());
    }

    /** Whether a bundle that belongs to no plugin exports this package. */
    boolean platformExports(String name) {
        return Arrays.stream(context.getBundles()).filter(bundle -> !ours(bundle)).anyMatch(bundle -> exports(bundle, name).findAny().isPresent());
    }

    private static Stream<Version> exports(Bundle bundle, String name) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null ? Stream.empty() : revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .filter(capability -> name.equals(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(capability -> (Version) capability.getAttributes().get(PackageNamespace.CAPABILITY_VERSION_ATTRIBUTE));
    }

    FrameworkWiring wiring() {
        return wiring;
    }

    /** Takes these stopped bundles out, and waits until their classes have no users left. */
    void uninstall(Collection<Bundle> bundles) throws BundleException, InterruptedException {
        BundleException fault = null;
        for (Bundle bundle : bundles) {
            try {
                if (bundle.getState() != Bundle.UNINSTALLED) {
                    bundle.uninstall();
                }
            } catch (BundleException e) {
                fault = e;
            }
        }
        refresh(bundles);
        if (fault != null) {
            throw fault;
        }
    }

    private void refresh(Collection<Bundle> bundles) throws InterruptedException {
        if (bundles.isEmpty()) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        wiring.refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        done.await(REFRESH.toMillis(), TimeUnit.MILLISECONDS);
    }
}
