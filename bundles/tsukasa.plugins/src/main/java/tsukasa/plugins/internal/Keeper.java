// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import tsukasa.plugins.PluginId;
import tsukasa.plugins.internal.store.Inventory;
import tsukasa.plugins.internal.store.Message;
import tsukasa.plugins.internal.store.PluginFiles;
import tsukasa.plugins.internal.store.PluginStore;
import tsukasa.plugins.internal.store.Refused;
import tsukasa.plugins.internal.store.ShippedFolder;
import tsukasa.plugins.internal.store.StoreState;

/**
 * Brings the framework in line with the store, and the store in line with what the installation ships. Used on one thread;
 * {@link #inventory()} on any.
 */
final class Keeper {
    private static final String HUNG = "hung";
    private final PluginStore store;
    private final PluginRuntime runtime;
    private final Path shippedFolder;
    private final Map<Path, PluginFiles> read = new LinkedHashMap<>();
    private volatile Inventory inventory = Inventory.EMPTY;

    Keeper(PluginStore store, PluginRuntime runtime, Path shippedFolder) {
        this.store = store;
        this.runtime = runtime;
        this.shippedFolder = shippedFolder;
    }

    Inventory inventory() {
        return inventory;
    }

    PluginStore store() {
        return store;
    }

    PluginRuntime runtime() {
        return runtime;
    }

    /** Reads the store as its keeper: takes in what the installation ships and clears away what nobody needs. */
    void open() throws IOException {
        store.create();
        ShippedFolder shipped = new ShippedFolder(shippedFolder);
        StoreState before = store.read();
        StoreState state = new ShippedPlugins(store).takeIn(before, shipped.names());
        if (!state.equals(before) || !store.written()) {
            store.write(state);
        }
        store.sweep(state);
        take(state, shipped);
    }

    /** Reads the store that another process keeps; nothing is written. */
    void follow() throws IOException {
        take(store.read(), new ShippedFolder(shippedFolder));
    }

    /** Records a new state, and lets go of the files that it no longer names. */
    void record(StoreState state) throws IOException {
        store.write(state);
        take(state, inventory.brought());
        store.sweep(state);
    }

    private void take(StoreState state, ShippedFolder shipped) {
        Map<PluginId, PluginFiles> current = new LinkedHashMap<>();
        List<Message> troubles = new ArrayList<>();
        for (StoreState.Entry entry : state.plugins()) {
            try {
                current.put(entry.pluginId(), files(entry.pluginId(), entry.current()));
            } catch (IOException e) {
                troubles.add(Message.of("Keeper_unreadable", entry.id(), String.valueOf(e.getMessage())));
            } catch (Refused e) {
                troubles.add(Message.of("Keeper_unreadable", entry.id(), e.message()));
            }
        }
        read.values().retainAll(current.values());
        inventory = new Inventory(state, current, shipped, troubles);
    }

    /** The files of one version; read once, since a version folder never changes. */
    PluginFiles files(PluginId id, String version) throws IOException {
        Path folder = store.folder().resolve("packages").resolve(id.value()).resolve(version);
        PluginFiles files = read.get(folder);
        if (files == null) {
            files = store.files(id, version);
            read.put(folder, files);
        }
        return files;
    }

    /** Installs and starts what is to run, in a framework that has no plugin yet. */
    void startAll(Consumer<PluginId> told) throws InterruptedException, IOException {
        List<PluginFiles> wanted = inventory.startOrder();
        runtime.begin(wanted);
        for (PluginFiles files : wanted) {
            start(files.id());
            told.accept(files.id());
        }
    }

    /** Starts one loaded plugin; one that hangs is put into quarantine. */
    List<Fault> start(PluginId id) throws InterruptedException, IOException {
        List<Fault> faults = runtime.start(id);
        if (faults.stream().anyMatch(fault -> fault.summary().key().equals("Fault_hung"))) {
            quarantine(id, HUNG);
        }
        return faults;
    }

    void quarantine(PluginId id, String why) throws IOException {
        StoreState state = inventory.state();
        if (state.entry(id).isPresent()) {
            record(state.with(state.entry(id).get().quarantined(why)));
        }
    }

    /** Lets plugins that waited for something run, if it has come in the meantime. */
    void settle() throws InterruptedException, IOException {
        List<PluginFiles> missing = inventory.startOrder().stream().filter(files -> runtime.get(files.id()).isEmpty()).toList();
        runtime.load(missing);
        for (PluginFiles files : inventory.startOrder()) {
            start(files.id());
        }
    }

    /** Makes the framework like the store after somebody else has changed the store. */
    void reconcile() throws InterruptedException, IOException {
        Inventory now = inventory;
        List<PluginId> stale = runtime.all().stream().filter(plugin -> !now.wanted(plugin.id())
                || !plugin.files().folder().equals(now.current().get(plugin.id()).folder())).map(Loaded::id).toList();
        List<PluginId> out = new ArrayList<>();
        for (PluginFiles files : Inventory.ordered(runtime.all().stream().map(Loaded::files).toList()).reversed()) {
            boolean needsStale = runtime.all().stream().filter(each -> stale.contains(each.id()) || out.contains(each.id()))
                    .anyMatch(each -> files.needs(each.files()));
            if (stale.contains(files.id()) || needsStale) {
                out.add(files.id());
            }
        }
        runtime.unload(out);
        settle();
    }
}
