// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;

import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.licenses.IdleSeat;
import tsukasa.licenses.ReclaimService;
import tsukasa.licenses.Seat;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.Confirmation;
import tsukasa.ui.FilterField;
import tsukasa.ui.LabelText;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Said;
import tsukasa.ui.SpokenName;

/** Seats that nobody has used for long: a list, a letter to those who hold them, and one change that takes many back. */
final class IdleSection {
    private static final String DAYS = "idle.days";
    private static final int MOST_DAYS = 3650;
    private static final int WAIT_MILLIS = 300;
    private final PageContext context;
    private final LicensesServices services;
    private final LicenseWords words;
    private final Said said;
    private final Composite area;
    private final Spinner days;
    private final Label counts;
    private final ButtonRow buttons;
    private final RecordTable<IdleSeat> table;
    private List<IdleSeat> selected = List.of();
    private boolean some;
    private int asked;

    IdleSection(Composite parent, PageContext context, LicensesServices services, LicenseWords words, Said said) {
        this.context = context;
        this.services = services;
        this.words = words;
        this.said = said;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(area);
        Composite bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        label(bar, words.text("IdleSection_before"));
        days = new Spinner(bar, SWT.BORDER);
        days.setMaximum(MOST_DAYS);
        days.setMinimum(1);
        days.setSelection(context.recall(DAYS).filter(text -> text.matches("\\d{1,4}")).map(Integer::parseInt).orElse(ReclaimService.USUAL_DAYS));
        SpokenName.give(days, words.text("IdleSection_days"));
        days.addListener(SWT.Selection, event -> later());
        label(bar, words.text("IdleSection_after"));
        FilterField filter = new FilterField(bar, words.text("SeatsTab_filter"), this::filter, this::focus);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter.control());
        ReclaimLetters letters = new ReclaimLetters(context, services, words);
        List<PageAction> actions = List.of(action("reclaim", () -> !selected.isEmpty(), this::reclaim),
                action("letter", () -> some && letters.report().isPresent(), () -> letters.ask(area, days.getSelection(), said::good)));
        buttons = new ButtonRow(area, actions);
        counts = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(counts);
        table = new RecordTable<>(area, context, "idle", words.text("IdleSection_title"), columns(), idle -> idle.seat().id())
                .sortedBy("idleDays", false);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(table.control());
        table.actions(actions);
        table.onSelection(() -> {
            selected = table.selection();
            buttons.refresh();
            context.status(table.status());
        });
    }

    private static void label(Composite bar, String text) {
        Label label = new Label(bar, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    private PageAction action(String id, BooleanSupplier enabled, Runnable run) {
        return new PageAction("idle." + id, words.text("IdleSection_" + id), Optional.empty(), Optional.empty(), enabled, run);
    }

    private List<RecordColumn<IdleSeat>> columns() {
        return List.of(
                RecordColumn.<IdleSeat> text("assignee", words.text("SeatColumns_assignee"), idle -> idle.seat().assignee().name()).width(15),
                RecordColumn.text("section", words.text("UseTab_section"), IdleSeat::section).width(18),
                RecordColumn.<IdleSeat> text("pool", words.text("IdleSection_pool"), idle -> idle.seat().pool()).width(16),
                RecordColumn.of("idleDays", words.text("IdleSection_idleDays"), Type.INTEGER, IdleSeat::idleDays).width(12),
                RecordColumn.of("lastUsed", words.text("IdleSection_lastUsed"), Type.INSTANT, IdleSeat::lastUsed),
                RecordColumn.<IdleSeat> of("from", words.text("SeatColumns_from"), Type.DATE, idle -> idle.seat().from()).width(11),
                RecordColumn.<IdleSeat> text("assets", words.text("IdleSection_assets"), this::assets).width(28),
                RecordColumn.<IdleSeat> text("note", words.text("SeatColumns_note"), idle -> idle.seat().note()).hidden());
    }

    private String assets(IdleSeat idle) {
        return idle.assets().stream().map(asset -> words.text("IdleSection_asset", asset.kind(), asset.name()))
                .collect(Collectors.joining(words.text("Words_and")));
    }

    private void filter(String typed) {
        table.filter(typed);
    }

    void focus() {
        table.control().setFocus();
    }

    Control control() {
        return area;
    }

    /** Not at each step of a key held down. */
    private void later() {
        int ask = ++asked;
        area.getDisplay().timerExec(WAIT_MILLIS, () -> {
            if (!area.isDisposed() && ask == asked) {
                context.remember(DAYS, Integer.toString(days.getSelection()));
                show();
            }
        });
    }

    void show() {
        int wanted = days.getSelection();
        context.load("idle", progress -> services.reclaim().idle(Optional.empty(), wanted), idle -> {
            table.emptyText(words.text("IdleSection_none", wanted));
            table.show(idle);
            some = !idle.isEmpty();
            LabelText.show(counts, words.text("IdleSection_counts", idle.size(), wanted));
            buttons.refresh();
        });
    }

    private void reclaim() {
        List<IdleSeat> chosen = selected;
        int wanted = days.getSelection();
        new Confirmation(words.text("IdleSection_reclaim"), words.text("IdleSection_question", chosen.size()),
                chosen.stream().map(idle -> words.text("IdleSection_line", idle.seat().assignee().name(), idle.seat().pool(), idle.idleDays()))
                        .toList(),
                words.text("IdleSection_consequence", wanted), words.text("IdleSection_verb", chosen.size()))
                .ask(area, context.site().locale(), why -> said.change(context,
                        services.reclaim().reclaim(chosen.stream().map(idle -> idle.seat().id()).toList(), wanted), why, this::released));
    }

    private void released(List<Seat> seats) {
        new SeatChanges(area, context, services.licenses(), words, said).released(seats);
    }

    Optional<Table> table() {
        return Optional.of(table.table());
    }
}
