// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.report.Table;
import tsukasa.api.source.ImportLinks;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.Seat;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.FilterField;
import tsukasa.ui.LabelText;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Said;

/** To whom the licenses of a named pool are assigned, and changes of many at once. */
final class SeatsTab implements PoolTab {
    private final PageContext context;
    private final LicenseService licenses;
    private final LicenseWords words;
    private final Composite area;
    private final List<PageAction> actions;
    private final ButtonRow buttons;
    private final FilterField filter;
    private final Label counts;
    private final RecordTable<Seat> table;
    private final SeatChanges changes;
    private Optional<Pool> shown = Optional.empty();
    private List<Seat> seats = List.of();
    private List<Seat> selected = List.of();

    SeatsTab(Composite parent, PageContext context, LicenseService licenses, LicenseWords words, Said said) {
        this.context = context;
        this.licenses = licenses;
        this.words = words;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        changes = new SeatChanges(area, context, licenses, words, said);
        actions = List.of(action("assign", () -> shown.isPresent(), () -> changes.assign(shown().orElseThrow())),
                action("release", () -> selected.stream().anyMatch(this::counts), () -> changes.release(selected)),
                action("rotate", () -> seats.stream().anyMatch(this::counts), () -> changes.rotate(selected, seats)),
                action("undo", () -> selected.stream().anyMatch(changes::undoable), () -> changes.askUndo(selected)),
                action("import", () -> true, () -> context.open(ImportLinks.of("seats"))));
        buttons = new ButtonRow(area, actions);
        filter = new FilterField(area, words.text("SeatsTab_filter"), this::filter, this::intoTable);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        counts = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(counts);
        table = new RecordTable<>(area, context, "seats", words.text("SeatsTab_title"), SeatColumns.all(words, context.site()), Seat::id)
                .sortedBy("from", false);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(table.control());
        table.actions(actions);
        table.emptyText(words.text("SeatsTab_none"));
        table.onSelection(this::selected);
    }

    private Optional<Pool> shown() {
        return shown;
    }

    private PageAction action(String id, BooleanSupplier enabled, Runnable run) {
        return new PageAction("seats." + id, words.text("SeatsTab_" + id), Optional.empty(), Optional.empty(), enabled, run);
    }

    private boolean counts(Seat seat) {
        return SeatColumns.state(seat, context.site()).counts();
    }

    private void filter(String typed) {
        table.filter(typed);
    }

    private void intoTable() {
        table.control().setFocus();
    }

    private void selected() {
        selected = table.selection();
        buttons.refresh();
        context.status(table.status());
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Chosen chosen) {
        Pool pool = chosen.pool();
        if (!shown.map(Pool::id).equals(Optional.of(pool.id()))) {
            table.show(List.of());
        }
        shown = Optional.of(pool);
        context.load("seats", progress -> licenses.seats(pool.id()), loaded -> {
            LocalDate today = context.site().now().atZone(context.site().zone()).toLocalDate();
            seats = loaded;
            long held = loaded.stream().filter(seat -> seat.heldOn(today)).count();
            int entitled = pool.entitlementOn(today);
            LabelText.show(counts, words.text("SeatsTab_counts", held, entitled, entitled - held));
            table.show(loaded);
            buttons.refresh();
        });
    }

    @Override
    public Optional<Table> table() {
        return Optional.of(table.table());
    }
}
