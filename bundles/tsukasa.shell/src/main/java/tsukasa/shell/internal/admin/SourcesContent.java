// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

import tsukasa.api.Texts;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Outcome;
import tsukasa.api.report.Column;
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;
import tsukasa.shell.internal.ShellConsole;
import tsukasa.shell.internal.overview.SourceStates;
import tsukasa.shell.internal.pages.Marks;
import tsukasa.sources.SourceKind;
import tsukasa.sources.SourceSettings;
import tsukasa.sources.SourceState;
import tsukasa.sources.SourceStatus;
import tsukasa.sources.Sources;
import tsukasa.ui.Confirmation;
import tsukasa.ui.Formats;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** The table of sources, and beneath it what is known of the chosen one. */
final class SourcesContent implements PageContent {
    private final PageContext context;
    private final Sources sources;
    private final Locale locale;
    private final Texts texts;
    private final Formats formats;
    private final SashForm sash;
    private final RecordTable<SourceStatus> table;
    private final DetailText detail;
    private Optional<SourceTest> tested = Optional.empty();

    SourcesContent(Composite parent, PageContext context, Sources sources) {
        this.context = context;
        this.sources = sources;
        locale = context.site().locale();
        texts = Texts.of(ShellConsole.class, locale);
        formats = Formats.of(context.site());
        sash = new SashForm(parent, SWT.VERTICAL);
        table = new RecordTable<>(sash, context, "sources", texts.text("SourcesPage_title"), columns(), SourceStatus::id)
                .sortedBy("name", true);
        table.emptyText(texts.text("SourcesContent_empty"));
        table.onOpen(source -> edit());
        detail = new DetailText(sash);
        sash.setWeights(3, 2);
        table.onSelection(() -> {
            tested = Optional.empty();
            chosen();
        });
        table.actions(ofOne());
        context.onChange(Sources.TOPIC, this::refresh);
        refresh();
    }

    private List<RecordColumn<SourceStatus>> columns() {
        return List.of(
                RecordColumn.<SourceStatus>text("name", texts.text("SourcesContent_name"), source -> source.id().value()).width(22),
                RecordColumn.text("kind", texts.text("SourcesContent_kind"), SourceStatus::kindTitle).width(20),
                RecordColumn.<SourceStatus>text("state", texts.text("SourcesContent_state"), this::state)
                        .tone(source -> Tone.of(SourceStates.severity(source))).width(16),
                RecordColumn.of("lastEvent", texts.text("SourcesContent_lastEvent"), Column.Type.INSTANT, SourceStatus::lastEvent).width(20),
                RecordColumn.of("lastAlive", texts.text("SourcesContent_lastAlive"), Column.Type.INSTANT, SourceStatus::lastAlive).width(20),
                RecordColumn.of("today", texts.text("SourcesContent_today"), Column.Type.INTEGER, SourceStatus::today).width(10),
                RecordColumn.of("total", texts.text("SourcesContent_total"), Column.Type.INTEGER, SourceStatus::total).width(12),
                RecordColumn.<SourceStatus>text("problem", texts.text("SourcesContent_problem"),
                        source -> source.problem().map(SourceStatus.Problem::sentence).orElse("")).width(44));
    }

    private String state(SourceStatus source) {
        return texts.text("SourceState_" + source.state());
    }

    private void refresh() {
        context.load("sources", progress -> sources.list(locale), found -> {
            table.show(found);
            context.status(table.status());
            chosen();
        });
    }

    private void chosen() {
        context.actionsChanged();
        detail.show(table.current().map(this::about).orElse(List.of()));
    }

    private List<DetailText.Line> about(SourceStatus source) {
        Instant now = context.site().now();
        List<DetailText.Line> lines = new ArrayList<>();
        lines.add(DetailText.Line.title(source.id().value()));
        lines.add(new DetailText.Line(Marks.of(SourceStates.severity(source)) + " " + state(source)
                + source.until().map(at -> "  " + texts.text("SourcesContent_until", formats.near(at, now))).orElse(""),
                Tone.of(SourceStates.severity(source)), false));
        source.problem().ifPresent(problem -> {
            lines.add(new DetailText.Line(problem.sentence(), Tone.WARNING, true));
            lines.add(DetailText.Line.plain(texts.text("SourcesContent_since", formats.near(problem.since(), now))));
        });
        tested.ifPresent(test -> lines.add(new DetailText.Line(
                texts.text(test.works() ? "SourcesContent_works" : "SourcesContent_worksNot", test.sentence()),
                test.works() ? Tone.GOOD : Tone.CRITICAL, false)));
        lines.add(DetailText.Line.pair(texts.text("SourcesContent_kind"), source.kindTitle()));
        lines.add(DetailText.Line.pair(texts.text("SourcesContent_lastEvent"),
                source.lastEvent().map(at -> formats.instant(at) + "  " + formats.ago(at, now)).orElse("\u2013")));
        lines.add(DetailText.Line.pair(texts.text("SourcesContent_lastAlive"),
                source.lastAlive().map(at -> formats.instant(at) + "  " + formats.ago(at, now)).orElse("\u2013")));
        lines.add(DetailText.Line.pair(texts.text("SourcesContent_today"), formats.number(source.today())));
        lines.add(DetailText.Line.pair(texts.text("SourcesContent_total"), formats.number(source.total())));
        if (!source.reached().isBlank()) {
            lines.add(DetailText.Line.pair(texts.text("SourcesContent_reached"), source.reached()));
        }
        return lines;
    }

    @Override
    public List<PageAction> actions() {
        List<PageAction> all = new ArrayList<>();
        all.add(new PageAction("add", texts.text("SourcesContent_add"), Optional.empty(), Optional.of("M1+N"), () -> true, this::add));
        all.addAll(ofOne());
        return all;
    }

    private List<PageAction> ofOne() {
        return List.of(action("edit", "F2", source -> source.state() != SourceState.MISSING, this::edit),
                action("test", "", source -> source.state() != SourceState.MISSING, this::test),
                action("pause", "", source -> source.state() != SourceState.PAUSED, () -> change(sources.pause(id()), "")),
                action("resume", "", source -> source.state() == SourceState.PAUSED, () -> change(sources.resume(id()), "")),
                action("tryNow", "", source -> source.state() == SourceState.WAITING, () -> sources.tryNow(id())),
                action("remove", "DEL", source -> true, this::remove));
    }

    private PageAction action(String id, String key, Predicate<SourceStatus> fits, Runnable run) {
        return new PageAction(id, texts.text("SourcesContent_" + id), Optional.empty(),
                Optional.of(key).filter(text -> !text.isEmpty()), () -> table.current().filter(fits).isPresent(), run);
    }

    private SourceId id() {
        return table.current().orElseThrow().id();
    }

    private void change(Operation<SourceId> operation, String why) {
        context.change(operation, why, outcome -> {
            if (outcome instanceof Outcome.Done<SourceId>(var id, var entry)) {
                context.status(entry.summary());
                table.select(Set.of(id));
            }
            refresh();
        });
    }

    private void add() {
        context.load("kinds", progress -> sources.kinds(locale), kinds ->
            new SourceDialog(sash, context, sources, texts).add(kinds, (id, kind, settings) ->
                change(sources.add(id, kind, settings), "")));
    }

    private void edit() {
        SourceStatus source = table.current().orElseThrow();
        context.load("settings", progress -> new Editing(sources.kind(source.kind(), locale), sources.settings(source.id())), editing -> {
            if (editing.kind.isPresent()) {
                new SourceDialog(sash, context, sources, texts).edit(source.id(), editing.kind.get(),
                        editing.settings.orElse(SourceSettings.NONE), settings -> change(sources.edit(source.id(), settings), ""));
            }
        });
    }

    private void test() {
        SourceId id = id();
        context.work(texts.text("SourcesContent_testing", id.value()), progress -> sources.test(id, locale), result -> {
            tested = Optional.of(result);
            chosen();
        });
    }

    private void remove() {
        SourceId id = id();
        new Confirmation(texts.text("SourcesContent_remove"), texts.text("SourcesContent_removeAsk", id.value()), List.of(),
                texts.text("SourcesContent_removeWhat"), texts.text("SourcesContent_remove"))
                .ask(sash, locale, why -> change(sources.remove(id), why));
    }

    @Override
    public void show(String query) {
        if (query.equals("add")) {
            add();
        } else if (!query.isBlank() && query.length() <= 100) {
            table.select(Set.of(new SourceId(query)));
        }
    }

    @Override
    public void focus() {
        table.control().setFocus();
    }

    private record Editing(Optional<SourceKind> kind, Optional<SourceSettings> settings) {
    }
}
