// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.health.Severity;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.ui.FilterField;
import tsukasa.ui.LabelText;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** All pools in one table, the gravest first, for a house that has hundreds of them. */
final class PoolsSection {
    private final LicenseWords words;
    private final Composite area;
    private final Label counts;
    private final RecordTable<PoolStatus> table;

    /** @param opened told which pool is to be looked at closely */
    PoolsSection(Composite parent, PageContext context, LicenseWords words, Consumer<Place> opened) {
        this.words = words;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(area);
        FilterField filter = new FilterField(area, words.text("PoolsSection_filter"), this::filter, this::focus);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        counts = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(counts);
        table = new RecordTable<>(area, context, "pools", words.text("PoolsSection_title"), columns(), status -> status.pool().id());
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(table.control());
        table.emptyText(words.text("PoolsSection_none"));
        table.onOpen(status -> opened.accept(Place.of(status.pool().id(), Place.Tab.USE)));
        table.onSelection(() -> context.status(table.status()));
    }

    private List<RecordColumn<PoolStatus>> columns() {
        return List.of(RecordColumn.<PoolStatus> text("pool", words.text("PoolForm_pool"), status -> status.pool().id()).width(22),
                RecordColumn.<PoolStatus> text("state", words.text("PoolsSection_state"), status -> words.text("Fullness_" + status.fullness()))
                        .tone(status -> Tone.of(status.severity())).width(18),
                RecordColumn.of("inUse", words.text("PoolsSection_inUse"), Type.INTEGER, PoolStatus::inUse),
                RecordColumn.of("month", words.text("PoolsSection_month"), Type.INTEGER, PoolStatus::month),
                RecordColumn.of("entitled", words.text("PoolsSection_entitled"), Type.INTEGER, PoolStatus::entitled),
                RecordColumn.of("share", words.text("PoolsSection_share"), Type.PERCENT,
                        status -> Double.isFinite(status.share()) ? Optional.of(status.share()) : Optional.empty()),
                RecordColumn.<PoolStatus> text("product", words.text("PoolForm_product"), status -> status.pool().product()).width(24),
                RecordColumn.<PoolStatus> text("counting", words.text("PoolForm_counting"), status -> words.rule(status.pool())).width(30),
                RecordColumn.<PoolStatus> text("contract", words.text("PoolForm_contract"), status -> status.pool().contract()).width(14).hidden());
    }

    private void filter(String typed) {
        table.filter(typed);
    }

    private void focus() {
        table.control().setFocus();
    }

    Control control() {
        return area;
    }

    void show(Standing standing) {
        table.show(standing.pools().stream().sorted(Foremost.ORDER).toList());
        long grave = standing.pools().stream().filter(status -> status.severity().compareTo(Severity.WARNING) >= 0)
                .count();
        LabelText.show(counts, words.text("PoolsSection_counts", standing.pools().size(), grave));
    }

    Optional<Table> table() {
        return Optional.of(table.table());
    }
}
