// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.admin;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import tsukasa.api.Texts;
import tsukasa.api.operation.AuditEntry;
import tsukasa.api.operation.AuditTrail;
import tsukasa.api.report.Column;
import tsukasa.shell.internal.ShellConsole;
import tsukasa.ui.FilterField;
import tsukasa.ui.Formats;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** The entries of a period, and beneath them all that the chosen one says. */
final class AuditContent implements PageContent {
    private static final int LIMIT = 20_000;
    private static final List<Map.Entry<String, Period>> SPANS = List.of(Map.entry("week", Period.ofDays(7)),
            Map.entry("month", Period.ofMonths(1)), Map.entry("quarter", Period.ofMonths(3)), Map.entry("year", Period.ofYears(1)),
            Map.entry("all", Period.ofYears(200)));
    private final PageContext context;
    private final AuditTrail trail;
    private final Texts texts;
    private final Formats formats;
    private final Combo span;
    private final FilterField filter;
    private final RecordTable<AuditEntry> table;
    private final DetailText detail;

    AuditContent(Composite parent, PageContext context, AuditTrail trail) {
        this.context = context;
        this.trail = trail;
        Locale locale = context.site().locale();
        texts = Texts.of(ShellConsole.class, locale);
        formats = Formats.of(context.site());
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(area);
        Composite bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(20, 20, 0, 0).spacing(12, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        SashForm sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new RecordTable<>(sash, context, "audit", texts.text("AuditPage_title"), columns(), AuditEntry::id)
                .sortedBy("number", false);
        table.emptyText(texts.text("AuditContent_empty"));
        detail = new DetailText(sash);
        sash.setWeights(3, 2);
        filter = new FilterField(bar, texts.text("AuditContent_filter"), typed -> {
            table.filter(typed);
            context.remember("filter", typed);
        }, () -> table.control().setFocus());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter.control());
        span = new Combo(bar, SWT.READ_ONLY);
        SPANS.forEach(each -> span.add(texts.text("AuditContent_" + each.getKey())));
        span.select(1);
        span.addListener(SWT.Selection, event -> refresh());
        table.onSelection(this::chosen);
        context.onChange(PageContext.ANY_TOPIC, this::refresh);
        refresh();
    }

    private List<RecordColumn<AuditEntry>> columns() {
        return List.of(RecordColumn.of("number", texts.text("AuditContent_number"), Column.Type.INTEGER, AuditEntry::number).width(8),
                RecordColumn.of("at", texts.text("AuditContent_at"), Column.Type.INSTANT, AuditEntry::at).width(20),
                RecordColumn.<AuditEntry>text("actor", texts.text("AuditContent_actor"), entry -> entry.actor().value()).width(14),
                RecordColumn.<AuditEntry>text("phase", texts.text("AuditContent_phase"),
                        entry -> texts.text("AuditPhase_" + entry.phase())).tone(AuditContent::tone).width(10),
                RecordColumn.text("summary", texts.text("AuditContent_summary"), AuditEntry::summary).width(56),
                RecordColumn.text("why", texts.text("AuditContent_why"), AuditEntry::why).width(24),
                RecordColumn.<AuditEntry>text("right", texts.text("AuditContent_right"), entry -> entry.right().name()).width(20));
    }

    private static Tone tone(AuditEntry entry) {
        return switch (entry.phase()) {
            case DONE -> Tone.GOOD;
            case INTENDED -> Tone.UNKNOWN;
            case FAILED -> Tone.CRITICAL;
        };
    }

    private void refresh() {
        Instant now = context.site().now();
        Instant from = now.atZone(context.site().zone()).minus(SPANS.get(span.getSelectionIndex()).getValue()).toInstant();
        tsukasa.api.Period period = new tsukasa.api.Period(from, now.plusSeconds(60));
        context.load("entries", progress -> trail.entries(period, LIMIT), entries -> {
            table.show(entries);
            context.status(table.status() + (entries.size() == LIMIT ? "  " + texts.text("AuditContent_limit", LIMIT) : ""));
            chosen();
        });
    }

    private void chosen() {
        context.status(table.status());
        detail.show(table.current().map(this::about).orElse(List.of()));
    }

    private List<DetailText.Line> about(AuditEntry entry) {
        List<DetailText.Line> lines = new ArrayList<>();
        lines.add(DetailText.Line.title(entry.summary().isBlank() ? entry.right().name() : entry.summary()));
        lines.add(DetailText.Line.pair(texts.text("AuditContent_at"), formats.instant(entry.at())));
        lines.add(DetailText.Line.pair(texts.text("AuditContent_actor"), entry.actor().value()));
        pair(lines, "AuditContent_why", entry.why());
        pair(lines, "AuditContent_arguments", entry.arguments());
        pair(lines, "AuditContent_before", entry.before());
        pair(lines, "AuditContent_after", entry.after());
        lines.add(DetailText.Line.pair(texts.text("AuditContent_hash"), entry.hash()));
        return lines;
    }

    private void pair(List<DetailText.Line> lines, String key, String text) {
        if (!text.isBlank()) {
            lines.add(DetailText.Line.pair(texts.text(key), text));
        }
    }

    @Override
    public List<PageAction> actions() {
        return List.of(new PageAction("check", texts.text("AuditContent_check"), Optional.empty(), Optional.empty(), () -> true,
                this::check));
    }

    /** Goes through the whole chain of hashes. */
    private void check() {
        context.work(texts.text("AuditContent_checking"), progress -> trail.firstBroken(), broken -> {
            if (broken.isEmpty()) {
                context.status("\u2713 " + texts.text("AuditContent_whole"));
                return;
            }
            context.status("\u25CF " + texts.text("AuditContent_broken", String.valueOf(broken.getAsLong())));
            table.select(Set.of());
        });
    }

    @Override
    public void show(String query) {
        filter.type(query);
    }

    @Override
    public void focus() {
        table.control().setFocus();
    }
}
