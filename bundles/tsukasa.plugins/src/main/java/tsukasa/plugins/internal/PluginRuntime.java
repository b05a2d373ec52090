// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

import tsukasa.plugins.PluginId;
import tsukasa.plugins.internal.store.Message;
import tsukasa.plugins.internal.store.PluginFiles;

/**
 * The plugins of this process. Changed on one thread only, read on any. Bundles are installed all first, resolved together
 * and then started one by one, each plugin on a thread of its own that is not waited for longer than a limit.
 */
final class PluginRuntime {
    private final FrameworkBundles framework;
    private final Diagnosis diagnosis;
    private final BoundedCall calls;
    private final Map<PluginId, Loaded> loaded = new ConcurrentHashMap<>();
    private final Set<Bundle> stuck = ConcurrentHashMap.newKeySet();

    PluginRuntime(FrameworkBundles framework, Diagnosis diagnosis, BoundedCall calls) {
        this.framework = framework;
        this.diagnosis = diagnosis;
        this.calls = calls;
    }

    Optional<Loaded> get(PluginId id) {
        return Optional.ofNullable(loaded.get(id));
    }

    Collection<Loaded> all() {
        return List.copyOf(loaded.values());
    }

    /** Bundles that can't be taken out before the process ends, since their code does not come back. */
    Set<Bundle> stuck() {
        return Set.copyOf(stuck);
    }

    Optional<PluginId> owner(Bundle bundle) {
        return loaded.values().stream().filter(each -> each.bundles().contains(bundle)).map(Loaded::id).findFirst();
    }

    /**
     * Makes the framework have these plugins and no others; nothing is started. What it remembers from another run is taken out, unless
     * it is these very bundles, installed and resolved together: then they are used as they are.
     */
    void begin(List<PluginFiles> plugins) throws InterruptedException {
        loaded.clear();
        boolean remembered = framework.remembers(plugins);
        if (!remembered) {
            takeOut(framework.all());
        }
        load(plugins);
        if (!remembered) {
            framework.note(plugins);
        }
    }

    /** Installs the bundles of these plugins and asks the resolver for all that are here; nothing is started. */
    void load(List<PluginFiles> plugins) {
        for (PluginFiles files : plugins) {
            loaded.put(files.id(), install(files));
        }
        framework.resolve(loaded.values().stream().flatMap(each -> each.bundles().stream()).distinct().toList());
        loaded.replaceAll((id, each) -> each.phase() == Loaded.Phase.LOADED ? judged(each) : each);
    }

    private Loaded judged(Loaded plugin) {
        return plugin.as(Loaded.Phase.LOADED, plugin.startable() ? List.of() : diagnosis.unresolved(plugin, loaded.values()));
    }

    private Loaded install(PluginFiles files) {
        List<Bundle> bundles = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (var file : files.bundles()) {
            try {
                bundles.add(framework.install(file));
            } catch (BundleException | IOException e) {
                faults.add(Fault.of(Message.of("Fault_install", file.name(), String.valueOf(e.getMessage())), Message.of("Fault_installSolution"), e));
            }
        }
        return new Loaded(files, bundles, Loaded.Phase.LOADED, faults);
    }

    /** Starts this plugin if it can be; answers why not, or nothing. */
    List<Fault> start(PluginId id) throws InterruptedException {
        Loaded plugin = loaded.get(id);
        if (!plugin.startable()) {
            return plugin.faults();
        }
        try {
            calls.run("tsukasa-start-" + id.shortName(), () -> startBundles(plugin));
            loaded.put(id, plugin.as(Loaded.Phase.STARTED, List.of()));
            return List.of();
        } catch (InterruptedException e) {
            throw e;
        } catch (BoundedCall.Hung e) {
            return failed(plugin, new Fault(Message.of("Fault_hung", calls.limit().toSeconds()), Message.of("Fault_hungSolution"), e.getMessage()),
                    e.still());
        } catch (Exception e) {
            Throwable cause = e instanceof BundleException && e.getCause() != null ? e.getCause() : e;
            return failed(plugin, Fault.of(Message.of("Fault_threw", cause.toString()), Message.of("Fault_threwSolution"), e), false);
        }
    }

    private static Void startBundles(Loaded plugin) throws BundleException {
        for (Bundle bundle : plugin.bundles()) {
            if (FrameworkBundles.ours(bundle) && !FrameworkBundles.fragment(bundle)) {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            }
        }
        return null;
    }

    private List<Fault> failed(Loaded plugin, Fault fault, boolean still) throws InterruptedException {
        if (still) {
            stuck.addAll(plugin.bundles().stream().filter(bundle -> bundle.getState() == Bundle.STARTING).toList());
        }
        loaded.put(plugin.id(), plugin.as(Loaded.Phase.BROKEN, List.of(fault)));
        stop(exclusive(Set.of(plugin.id())));
        return List.of(fault);
    }

    /** Stops and takes out these plugins, in this order. Shared bundles stay as long as another plugin has them. */
    void unload(List<PluginId> ids) throws InterruptedException {
        List<Bundle> bundles = exclusive(new HashSet<>(ids));
        ids.forEach(loaded::remove);
        takeOut(bundles);
    }

    /** Their bundles that are ours and belong to nobody else, the last first. */
    private List<Bundle> exclusive(Set<PluginId> ids) {
        Set<Bundle> kept = new HashSet<>();
        loaded.values().stream().filter(each -> !ids.contains(each.id())).forEach(each -> kept.addAll(each.bundles()));
        List<Bundle> bundles = new ArrayList<>();
        loaded.values().stream().filter(each -> ids.contains(each.id())).flatMap(each -> each.bundles().reversed().stream())
                .filter(bundle -> FrameworkBundles.ours(bundle) && !kept.contains(bundle) && !bundles.contains(bundle)).forEach(bundles::add);
        return bundles;
    }

    private void takeOut(List<Bundle> bundles) throws InterruptedException {
        stop(bundles);
        List<Bundle> free = bundles.stream().filter(bundle -> !stuck.contains(bundle)).toList();
        try {
            calls.run("tsukasa-uninstall", () -> {
                framework.uninstall(free);
                return null;
            });
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            stuck.addAll(free.stream().filter(bundle -> bundle.getState() != Bundle.UNINSTALLED).toList());
            log("could not be taken out", e);
        }
    }

    private void stop(List<Bundle> bundles) throws InterruptedException {
        for (Bundle bundle : bundles) {
            if (FrameworkBundles.resolved(bundle) && !FrameworkBundles.fragment(bundle) && !stuck.contains(bundle)) {
                stop(bundle);
            }
        }
    }

    private void stop(Bundle bundle) throws InterruptedException {
        try {
            calls.run("tsukasa-stop-" + bundle.getSymbolicName(), () -> {
                bundle.stop(Bundle.STOP_TRANSIENT);
                return null;
            });
        } catch (InterruptedException e) {
            throw e;
        } catch (BoundedCall.Hung e) {
            if (e.still()) {
                stuck.add(bundle);
            }
            log(bundle + " did not stop in time:\n" + e.getMessage(), e);
        } catch (Exception e) {
            log(bundle + " did not stop cleanly", e); // it is stopped all the same
        }
    }

    private static void log(String what, Exception e) {
        System.getLogger(PluginRuntime.class.getName()).log(System.Logger.Level.WARNING, what, e);
    }
}
