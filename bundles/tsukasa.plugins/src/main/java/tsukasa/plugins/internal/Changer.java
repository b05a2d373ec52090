// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import tsukasa.api.Progress;
import tsukasa.plugins.PluginChange;
import tsukasa.plugins.PluginId;
import tsukasa.plugins.internal.store.Inventory;
import tsukasa.plugins.internal.store.Message;
import tsukasa.plugins.internal.store.PluginFiles;
import tsukasa.plugins.internal.store.Refused;
import tsukasa.plugins.internal.store.StoreState;

/** Makes one change after another, on the thread of the keeper. What it refuses leaves everything as it was. */
final class Changer {
    /** What was done. */
    record Changed(PluginId id, String version, Message sentence) {
    }

    private final Keeper keeper;
    private final Function<Loaded, List<Fault>> health;

    /** @param health what is wrong with a started plugin */
    Changer(Keeper keeper, Function<Loaded, List<Fault>> health) {
        this.keeper = keeper;
        this.health = health;
    }

    Changed make(PluginChange change, Progress progress) throws IOException, InterruptedException {
        Changed changed = switch (change) {
            case PluginChange.Install install -> install(install, progress);
            case PluginChange.Restore restore -> install(new PluginChange.Install(keeper.inventory().shipped(restore.id())
                    .orElseThrow(() -> new Refused("Changer_notShipped", restore.id())).folder()), progress);
            case PluginChange.Start start -> start(start.id());
            case PluginChange.Stop stop -> stop(stop);
            case PluginChange.Rollback rollback -> rollback(rollback.id());
            case PluginChange.Remove remove -> remove(remove);
        };
        keeper.settle();
        return changed;
    }

    private StoreState.Entry entry(PluginId id) {
        return keeper.inventory().state().entry(id).orElseThrow(() -> new Refused("Changer_unknown", id));
    }

    private Changed install(PluginChange.Install install, Progress progress) throws IOException, InterruptedException {
        PluginFiles taken = keeper.store().take(install.from(), progress);
        StoreState before = keeper.inventory().state();
        String folder = keeper.store().accept(taken);
        PluginFiles files = keeper.files(taken.id(), folder);
        Optional<StoreState.Entry> old = before.entry(files.id());
        try {
            progress.check();
            swap(files, old.isPresent());
        } catch (RuntimeException | IOException | InterruptedException e) {
            keeper.store().sweep(before);
            throw e;
        }
        keeper.record(before.with(old.map(entry -> entry.updated(folder, ShippedPlugins.KEPT_VERSIONS))
                .orElseGet(() -> new StoreState.Entry(files.id().value(), List.of(folder), false, null))));
        return new Changed(files.id(), files.version().toString(),
                Message.of(old.isPresent() ? "Changer_updated" : "Changer_installed", files.feature(), files.version()));
    }

    private Changed rollback(PluginId id) throws IOException, InterruptedException {
        StoreState.Entry entry = entry(id);
        PluginFiles files = keeper.files(id, entry.previous().orElseThrow(() -> new Refused("Changer_noPrevious", label(id))));
        swap(files, true);
        keeper.record(keeper.inventory().state().with(entry.rolledBack()));
        return new Changed(id, files.version().toString(), Message.of("Changer_rolledBack", files.feature(), files.version()));
    }

    /** Puts these files in the place of the plugin's present ones; if that fails, all that ran before runs again. */
    private void swap(PluginFiles files, boolean update) throws IOException, InterruptedException {
        PluginRuntime runtime = keeper.runtime();
        List<PluginFiles> dependants = running(keeper.inventory().runningDependants(files.id()));
        Optional<PluginFiles> old = runtime.get(files.id()).map(Loaded::files);
        Set<PluginId> healthy = new HashSet<>();
        runtime.all().stream().filter(each -> each.started() && health.apply(each).isEmpty()).forEach(each -> healthy.add(each.id()));
        unload(files.id(), dependants);
        runtime.load(List.of(files));
        Loaded fresh = runtime.get(files.id()).orElseThrow();
        Optional<Message> objection = fresh.startable() ? Optional.empty() : Optional.of(Message.of("Changer_unresolved", files.feature(),
                fresh.faults().getFirst().summary(), fresh.faults().getFirst().solution()));
        if (objection.isEmpty()) {
            runtime.start(files.id());
            runtime.load(dependants);
            for (PluginFiles dependant : dependants) {
                runtime.start(dependant.id());
            }
            objection = update ? worse(files, dependants, healthy) : Optional.empty();
        }
        if (objection.isPresent()) {
            unload(files.id(), dependants);
            List<PluginFiles> again = new ArrayList<>(old.stream().toList());
            again.addAll(dependants);
            runtime.load(again);
            for (PluginFiles each : again) {
                runtime.start(each.id());
            }
            throw new Refused(objection.get(), null);
        }
    }

    /** What worked before the swap and does not any more. */
    private Optional<Message> worse(PluginFiles files, List<PluginFiles> dependants, Set<PluginId> healthy) {
        List<PluginFiles> all = new ArrayList<>(List.of(files));
        all.addAll(dependants);
        for (PluginFiles each : all) {
            Loaded now = keeper.runtime().get(each.id()).orElseThrow();
            List<Fault> faults = now.started() ? health.apply(now) : now.faults();
            if (healthy.contains(each.id()) && !faults.isEmpty()) {
                return Optional.of(Message.of("Changer_worse", files.feature(), files.version(), each.feature(), faults.getFirst().summary()));
            }
        }
        return Optional.empty();
    }

    private Changed start(PluginId id) throws IOException, InterruptedException {
        StoreState.Entry entry = entry(id);
        PluginFiles files = keeper.files(id, entry.current());
        if (stuck(id)) {
            throw new Refused("Changer_stuck", files.feature());
        }
        List<PluginFiles> dependants = running(keeper.inventory().runningDependants(id));
        unload(id, dependants);
        keeper.record(keeper.inventory().state().with(entry.running()));
        keeper.settle();
        return new Changed(id, files.version().toString(), Message.of("Changer_started", files.feature()));
    }

    private boolean stuck(PluginId id) {
        return keeper.runtime().get(id).filter(each -> each.bundles().stream().anyMatch(keeper.runtime().stuck()::contains)).isPresent();
    }

    private Changed stop(PluginChange.Stop stop) throws IOException, InterruptedException {
        StoreState.Entry entry = entry(stop.id());
        List<PluginFiles> dependants = allowed(stop.id(), keeper.inventory().runningDependants(stop.id()), stop.withDependants(), "Changer_stopFirst");
        unload(stop.id(), dependants);
        StoreState state = keeper.inventory().state().with(entry.halted());
        for (PluginFiles dependant : dependants) {
            state = state.with(entry(dependant.id()).halted());
        }
        keeper.record(state);
        return new Changed(stop.id(), entry.current(), Message.of("Changer_stopped", label(stop.id())));
    }

    private Changed remove(PluginChange.Remove remove) throws IOException, InterruptedException {
        StoreState.Entry entry = entry(remove.id());
        Object label = label(remove.id());
        List<PluginFiles> dependants = allowed(remove.id(), keeper.inventory().dependants(remove.id()), remove.withDependants(), "Changer_removeFirst");
        unload(remove.id(), dependants);
        StoreState state = keeper.inventory().state();
        for (PluginFiles dependant : dependants) {
            state = state.without(dependant.id(), keeper.inventory().shipped(dependant.id()).isPresent());
        }
        keeper.record(state.without(remove.id(), keeper.inventory().shipped(remove.id()).isPresent()));
        return new Changed(remove.id(), entry.current(), Message.of("Changer_removed", label));
    }

    private List<PluginFiles> allowed(PluginId id, List<PluginFiles> dependants, boolean with, String key) {
        if (!dependants.isEmpty() && !with) {
            throw new Refused(key, label(id), names(dependants));
        }
        return dependants;
    }

    private static Object names(List<PluginFiles> plugins) {
        Object names = plugins.getFirst().feature();
        for (PluginFiles each : plugins.subList(1, plugins.size())) {
            names = Message.of("Changer_and", names, each.feature());
        }
        return names;
    }

    private Object label(PluginId id) {
        PluginFiles files = keeper.inventory().current().get(id);
        return files == null ? id.value() : files.feature();
    }

    private List<PluginFiles> running(List<PluginFiles> plugins) {
        return plugins.stream().filter(each -> keeper.runtime().get(each.id()).isPresent()).toList();
    }

    private void unload(PluginId id, List<PluginFiles> dependants) throws InterruptedException {
        List<PluginId> ids = new ArrayList<>(dependants.stream().map(PluginFiles::id).toList());
        Collections.reverse(ids);
        ids.add(id);
        keeper.runtime().unload(ids);
    }
}
