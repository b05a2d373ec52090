// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;

import picocli.CommandLine;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Link;
import tsukasa.api.health.Severity;
import tsukasa.api.source.Source;
import tsukasa.plugins.Contribution;
import tsukasa.plugins.Plugin;
import tsukasa.plugins.PluginId;
import tsukasa.plugins.internal.store.BundleFile;
import tsukasa.plugins.internal.store.ComponentFile;
import tsukasa.plugins.internal.store.Inventory;
import tsukasa.plugins.internal.store.Message;
import tsukasa.plugins.internal.store.PluginFiles;
import tsukasa.plugins.internal.store.PluginStore;
import tsukasa.plugins.internal.store.StoreState;

/** Tells of the plugins as they are now: what the store has, what runs, what is wrong. */
final class PluginLister {
    private static final Map<String, Contribution.Kind> KINDS = Map.of("tsukasa.ui.Page", Contribution.Kind.PAGE,
            "tsukasa.api.report.Report", Contribution.Kind.REPORT, Command.class.getName(), Contribution.Kind.COMMAND,
            Source.class.getName(), Contribution.Kind.SOURCE, "tsukasa.api.source.ImportTarget", Contribution.Kind.IMPORT,
            "tsukasa.api.health.Indicator", Contribution.Kind.INDICATOR, "tsukasa.api.health.OverviewChart", Contribution.Kind.CHART,
            "tsukasa.api.health.HealthCheck", Contribution.Kind.HEALTH_CHECK);
    private static final Comparator<Plugin> BY_TITLE = Comparator.comparing(Plugin::title).thenComparing(Plugin::id);
    private final PluginRuntime runtime;
    private final ComponentHealth components;
    private final FaultGuard guard;

    PluginLister(PluginRuntime runtime, ComponentHealth components, FaultGuard guard) {
        this.runtime = runtime;
        this.components = components;
        this.guard = guard;
    }

    List<Plugin> list(Inventory inventory, Texts texts) {
        Stream<Plugin> installed = inventory.state().plugins().stream().map(entry -> installed(entry, inventory, texts));
        Stream<Plugin> removed = inventory.shipped().stream().filter(files -> inventory.state().entry(files.id()).isEmpty())
                .map(files -> plugin(files, Plugin.State.REMOVED, Optional.empty(), inventory, List.of(), texts));
        return Stream.concat(installed, removed).sorted(BY_TITLE).toList();
    }

    /** What is wrong with a plugin that was started. */
    List<Fault> health(Loaded plugin) {
        return components.faults(plugin, runtime.all());
    }

    private Plugin installed(StoreState.Entry entry, Inventory inventory, Texts texts) {
        PluginId id = entry.pluginId();
        PluginFiles files = inventory.current().get(id);
        Optional<String> previous = entry.previous().map(version -> PluginStore.versionOf(version).toString());
        if (files == null) {
            Fault unreadable = Fault.of(Message.of("PluginLister_unreadable"), Message.of("PluginLister_unreadableSolution"));
            return new Plugin(id, id.shortName(), "", "", PluginStore.versionOf(entry.current()).toString(), Plugin.State.FAILED,
                    inventory.shipped(id).isPresent(), previous, List.of(), List.of(), List.of(), List.of(unreadable.in(texts)));
        }
        List<Fault> faults = faults(entry);
        return plugin(files, state(entry, faults), previous, inventory, faults, texts);
    }

    private List<Fault> faults(StoreState.Entry entry) {
        List<Fault> faults = new ArrayList<>();
        Optional<Loaded> loaded = runtime.get(entry.pluginId());
        loaded.filter(each -> !each.started()).ifPresent(each -> faults.addAll(each.faults()));
        loaded.filter(Loaded::started).ifPresent(each -> faults.addAll(health(each)));
        if (faults.isEmpty() && entry.quarantine() != null) {
            faults.add(Fault.of(Message.of("PluginLister_quarantine_" + entry.quarantine()), Message.of("PluginLister_quarantineSolution")));
        }
        faults.addAll(guard.faults(entry.pluginId()));
        return faults;
    }

    private Plugin.State state(StoreState.Entry entry, List<Fault> faults) {
        Optional<Loaded> loaded = runtime.get(entry.pluginId());
        if (entry.stopped()) {
            return Plugin.State.STOPPED;
        }
        if (entry.quarantine() != null) {
            return Plugin.State.FAILED;
        }
        if (loaded.isEmpty()) {
            return Plugin.State.INSTALLED;
        }
        int thrown = guard.faults(entry.pluginId()).size();
        return loaded.get().started() && faults.size() == thrown ? Plugin.State.STARTED : Plugin.State.FAILED;
    }

    private Plugin plugin(PluginFiles files, Plugin.State state, Optional<String> previous, Inventory inventory, List<Fault> faults, Texts texts) {
        Locale locale = texts.locale();
        Optional<Loaded> loaded = runtime.get(files.id());
        return new Plugin(files.id(), files.label(locale), files.feature().description(locale), files.feature().provider(locale),
                files.version().toString(), state, inventory.shipped(files.id()).isPresent(), previous,
                files.bundles().stream().map(bundle -> part(bundle, loaded, texts)).toList(),
                files.bundles().stream().flatMap(bundle -> contributions(bundle, loaded)).distinct().sorted(Comparator.comparing(Contribution::kind)
                        .thenComparing(Contribution::name)).toList(),
                inventory.known().stream().filter(files::needs).map(PluginFiles::id).toList(), faults.stream().map(fault -> fault.in(texts)).toList());
    }

    private static Plugin.Part part(BundleFile file, Optional<Loaded> loaded, Texts texts) {
        String state = bundle(file, loaded).map(Bundle::getState).map(PluginLister::word).orElse("absent");
        return new Plugin.Part(file.name(), file.version().toString(), texts.text("PluginLister_bundle_" + state));
    }

    private static Optional<Bundle> bundle(BundleFile file, Optional<Loaded> loaded) {
        return loaded.stream().flatMap(each -> each.bundles().stream()).filter(bundle -> bundle.getSymbolicName().equals(file.name())).findFirst();
    }

    private static String word(int state) {
        return switch (state) {
            case Bundle.INSTALLED -> "installed";
            case Bundle.RESOLVED -> "resolved";
            case Bundle.STARTING -> "starting";
            case Bundle.ACTIVE -> "active";
            case Bundle.STOPPING -> "stopping";
            default -> "absent";
        };
    }

    private static Stream<Contribution> contributions(BundleFile file, Optional<Loaded> loaded) {
        return file.components().stream().flatMap(component -> component.provides().stream().filter(PluginLister::told)
                .map(service -> new Contribution(KINDS.getOrDefault(service, Contribution.Kind.SERVICE), name(component, service, bundle(file, loaded)))));
    }

    /** Services that only the plugin's own bundles know are nobody's business. */
    private static boolean told(String service) {
        return KINDS.containsKey(service) || !service.contains(".internal.");
    }

    private static String name(ComponentFile component, String service, Optional<Bundle> bundle) {
        String simple = component.name().substring(component.name().lastIndexOf('.') + 1);
        if (service.equals(Command.class.getName())) {
            String path = component.properties().getOrDefault(Command.PATH, "");
            return (path + " " + commandName(component.name(), bundle).orElse(simple)).strip();
        }
        if (service.equals(Source.class.getName())) {
            return component.properties().getOrDefault(Source.KIND, simple);
        }
        return KINDS.containsKey(service) ? simple : service;
    }

    private static Optional<String> commandName(String type, Optional<Bundle> bundle) {
        try {
            return bundle.filter(each -> each.getState() == Bundle.ACTIVE || each.getState() == Bundle.STARTING).isEmpty() ? Optional.empty()
                    : Optional.ofNullable(bundle.get().loadClass(type).getAnnotation(CommandLine.Command.class)).map(CommandLine.Command::name);
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    List<Finding> doctor(Inventory inventory, Texts texts) {
        List<Finding> findings = new ArrayList<>();
        inventory.troubles().forEach(each -> findings.add(trouble(each, texts)));
        List<Plugin> troubled = inventory.state().plugins().stream()
                .filter(entry -> !inventory.current().containsKey(entry.pluginId()) || !faults(entry).isEmpty())
                .map(entry -> installed(entry, inventory, texts)).sorted(BY_TITLE).toList();
        for (Plugin plugin : troubled) {
            Severity severity = plugin.state() == Plugin.State.FAILED ? Severity.CRITICAL : Severity.WARNING;
            plugin.faults().forEach(fault -> findings.add(new Finding("plugins." + plugin.id(), severity, texts.text("PluginLister_finding",
                    plugin.title(), fault.summary()), fault.solution(), Optional.empty(), Optional.of(new Link("plugins", plugin.id().value())))));
        }
        runtime.stuck().stream().filter(bundle -> bundle.getState() != Bundle.UNINSTALLED).map(Bundle::getSymbolicName).distinct()
                .forEach(name -> findings.add(new Finding("plugins.stuck." + name, Severity.WARNING, texts.text("PluginLister_stuck", name),
                        texts.text("PluginLister_stuckSolution"), Optional.empty(), Optional.empty())));
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return List.copyOf(findings);
    }

    /** A finding on the store itself. */
    static Finding trouble(Message what, Texts texts) {
        return new Finding("plugins.store", Severity.CRITICAL, what.in(texts), texts.text("PluginLister_troubleSolution"), Optional.empty(),
                Optional.of(new Link("plugins", "")));
    }
}
