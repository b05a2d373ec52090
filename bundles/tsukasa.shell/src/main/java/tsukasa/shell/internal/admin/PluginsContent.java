// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.admin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.plugins.Contribution;
import tsukasa.plugins.Plugin;
import tsukasa.plugins.Plugin.State;
import tsukasa.plugins.PluginChange;
import tsukasa.plugins.PluginFault;
import tsukasa.plugins.PluginId;
import tsukasa.plugins.Plugins;
import tsukasa.shell.internal.ShellConsole;
import tsukasa.shell.internal.pages.Marks;
import tsukasa.ui.Confirmation;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PathChooser;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** The table of plugins, and beneath it what is known of the chosen one. */
final class PluginsContent implements PageContent {
    private final PageContext context;
    private final Plugins plugins;
    private final Locale locale;
    private final Texts texts;
    private final SashForm sash;
    private final RecordTable<Plugin> table;
    private final DetailText detail;

    PluginsContent(Composite parent, PageContext context, Plugins plugins) {
        this.context = context;
        this.plugins = plugins;
        locale = context.site().locale();
        texts = Texts.of(ShellConsole.class, locale);
        sash = new SashForm(parent, SWT.VERTICAL);
        table = new RecordTable<>(sash, context, "plugins", texts.text("PluginsPage_title"), columns(), Plugin::id)
                .sortedBy("title", true);
        detail = new DetailText(sash);
        sash.setWeights(3, 2);
        table.onSelection(this::chosen);
        table.actions(changes());
        context.onChange(Plugins.TOPIC, this::refresh);
        refresh();
    }

    private List<RecordColumn<Plugin>> columns() {
        return List.of(
                RecordColumn.text("title", texts.text("PluginsContent_plugin"), Plugin::title).width(28),
                RecordColumn.<Plugin>text("state", texts.text("PluginsContent_state"), this::state).tone(PluginsContent::tone).width(13),
                RecordColumn.text("version", texts.text("PluginsContent_version"), Plugin::version).width(14),
                RecordColumn.text("brings", texts.text("PluginsContent_brings"), this::brings).width(34),
                RecordColumn.<Plugin>text("fault", texts.text("PluginsContent_fault"),
                        plugin -> plugin.faults().stream().findFirst().map(PluginFault::summary).orElse("")).width(44),
                RecordColumn.text("provider", texts.text("PluginsContent_provider"), Plugin::provider).width(16).hidden(),
                RecordColumn.<Plugin>text("id", "ID", plugin -> plugin.id().value()).width(28).hidden());
    }

    private String state(Plugin plugin) {
        return texts.text("PluginState_" + plugin.state());
    }

    private static Tone tone(Plugin plugin) {
        return switch (plugin.state()) {
            case STARTED -> plugin.faults().isEmpty() ? Tone.GOOD : Tone.WARNING;
            case FAILED -> Tone.CRITICAL;
            case INSTALLED, STOPPED, REMOVED -> Tone.UNKNOWN;
        };
    }

    /** What it brings, by kind, for example "2 pages, 1 report". */
    private String brings(Plugin plugin) {
        Map<Contribution.Kind, Long> counts = plugin.contributions().stream()
                .collect(Collectors.groupingBy(Contribution::kind, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().filter(entry -> entry.getKey() != Contribution.Kind.SERVICE)
                .map(entry -> texts.text("Contribution_" + entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(texts.text("PluginsContent_comma")));
    }

    private void refresh() {
        context.load("plugins", progress -> plugins.list(locale), found -> {
            table.show(found);
            context.status(table.status());
            chosen();
        });
    }

    private void chosen() {
        context.actionsChanged();
        Optional<Plugin> plugin = table.current();
        detail.show(plugin.map(this::about).orElse(List.of()));
    }

    private List<DetailText.Line> about(Plugin plugin) {
        List<DetailText.Line> lines = new ArrayList<>();
        lines.add(DetailText.Line.title(plugin.title() + "  " + plugin.version()));
        if (!plugin.description().isBlank()) {
            lines.add(DetailText.Line.plain(plugin.description()));
        }
        for (PluginFault fault : plugin.faults()) {
            lines.add(new DetailText.Line(Marks.of(tsukasa.api.health.Severity.CRITICAL) + " " + fault.summary(), Tone.CRITICAL, true));
            lines.add(DetailText.Line.plain(fault.solution()));
            if (!fault.detail().isBlank()) {
                lines.add(DetailText.Line.quiet(fault.detail()));
            }
        }
        for (Contribution contribution : plugin.contributions()) {
            lines.add(DetailText.Line.pair(texts.text("ContributionKind_" + contribution.kind()), contribution.name()));
        }
        if (!plugin.requires().isEmpty()) {
            lines.add(DetailText.Line.pair(texts.text("PluginsContent_requires"),
                    plugin.requires().stream().map(PluginId::shortName).collect(Collectors.joining(", "))));
        }
        for (Plugin.Part part : plugin.parts()) {
            lines.add(DetailText.Line.pair(texts.text("PluginsContent_part"), part.name() + " " + part.version() + "  " + part.state()));
        }
        return lines;
    }

    @Override
    public List<PageAction> actions() {
        List<PageAction> all = new ArrayList<>();
        all.add(action("installZip", "", plugin -> true, this::installZip, true));
        all.add(action("installFolder", "", plugin -> true, this::installFolder, true));
        all.addAll(changes());
        all.add(action("doctor", "", plugin -> true, this::doctor, true));
        return all;
    }

    private List<PageAction> changes() {
        return List.of(
                action("start", "", plugin -> plugin.state() == State.STOPPED || plugin.state() == State.FAILED
                        || plugin.state() == State.INSTALLED, () -> change(new PluginChange.Start(id()), ""), false),
                action("stop", "", plugin -> plugin.state() == State.STARTED, this::stop, false),
                action("rollback", "", plugin -> plugin.rollback().isPresent(), this::rollback, false),
                action("restore", "", plugin -> plugin.state() == State.REMOVED,
                        () -> change(new PluginChange.Restore(id()), ""), false),
                action("remove", "DEL", plugin -> plugin.state() != State.REMOVED, this::remove, false));
    }

    private PageAction action(String id, String key, Predicate<Plugin> fits, Runnable run, boolean always) {
        return new PageAction(id, texts.text("PluginsContent_" + id), Optional.empty(),
                Optional.of(key).filter(text -> !text.isEmpty()), () -> always || table.current().filter(fits).isPresent(), run);
    }

    private PluginId id() {
        return table.current().orElseThrow().id();
    }

    private void installZip() {
        PathChooser.Kind zip = new PathChooser.Kind(texts.text("PluginsContent_zip"), "*.zip");
        context.paths().files(sash, new PathChooser.Question(texts.text("PluginsContent_installZip"), List.of(zip), Optional.empty()), false)
                .forEach(this::install);
    }

    private void installFolder() {
        context.paths().folder(sash, texts.text("PluginsContent_installFolder"), Optional.empty()).ifPresent(this::install);
    }

    private void install(Path from) {
        change(new PluginChange.Install(from), "");
    }

    private void change(PluginChange change, String why) {
        context.status(texts.text("PluginsContent_working"));
        context.change(plugins.operation(change), why, outcome -> {
            if (outcome instanceof tsukasa.api.operation.Outcome.Done<tsukasa.plugins.PluginChanged>(var done, var entry)) {
                context.status(done.sentence());
                table.select(Set.of(done.id()));
            } else {
                context.status("");
            }
            refresh();
        });
    }

    private void stop() {
        withDependants("stop", (plugin, hit) -> new PluginChange.Stop(plugin.id(), !hit.isEmpty()));
    }

    private void remove() {
        withDependants("remove", (plugin, hit) -> new PluginChange.Remove(plugin.id(), !hit.isEmpty()));
    }

    private void rollback() {
        Plugin plugin = table.current().orElseThrow();
        new Confirmation(texts.text("PluginsContent_rollback"),
                texts.text("PluginsContent_rollbackAsk", plugin.title(), plugin.version(), plugin.rollback().orElse("")),
                List.of(), "", texts.text("PluginsContent_rollback"))
                .ask(sash, locale, why -> change(new PluginChange.Rollback(plugin.id()), why));
    }

    private void withDependants(String what, java.util.function.BiFunction<Plugin, List<Plugin>, PluginChange> change) {
        Plugin plugin = table.current().orElseThrow();
        context.load("dependants", progress -> plugins.dependants(plugin.id(), locale), hit ->
            new Confirmation(texts.text("PluginsContent_" + what),
                    texts.text("PluginsContent_" + what + (hit.isEmpty() ? "Ask" : "AskAll"), plugin.title()),
                    hit.stream().map(Plugin::title).toList(), texts.text("PluginsContent_" + what + "What"),
                    texts.text("PluginsContent_" + what)).ask(sash, locale, why -> change(change.apply(plugin, hit), why)));
    }

    private void doctor() {
        context.load("doctor", progress -> plugins.doctor(locale), findings -> {
            List<DetailText.Line> lines = new ArrayList<>();
            lines.add(DetailText.Line.title(texts.text("PluginsContent_doctor")));
            if (findings.isEmpty()) {
                lines.add(new DetailText.Line("\u2713 " + texts.text("PluginsContent_healthy"), Tone.GOOD, false));
            }
            for (Finding finding : findings) {
                lines.add(new DetailText.Line(Marks.of(finding.severity()) + " " + finding.summary(), Tone.of(finding.severity()), true));
                lines.add(DetailText.Line.plain(finding.solution()));
            }
            detail.show(lines);
        });
    }

    @Override
    public void show(String query) {
        if (query.equals("doctor")) {
            doctor();
        }
    }

    @Override
    public void focus() {
        table.control().setFocus();
    }
}
