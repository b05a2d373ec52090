// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.api.Period;
import tsukasa.api.report.Table;
import tsukasa.api.source.ImportLinks;
import tsukasa.devices.CarrierRate;
import tsukasa.devices.PlanPool;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.PoolTraffic;
import tsukasa.devices.Sim;
import tsukasa.devices.UnusedLine;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.FilterField;
import tsukasa.ui.PageAction;
import tsukasa.ui.RecordTable;

/** The lines: what the plan pools carry against their volume, what each line carries and costs, and which nobody uses. */
final class SimsTab implements DeviceTab {
    private static final int RATE_DAYS = 30;
    private final Tools tools;
    private final DeviceWords words;
    private final Composite area;
    private final PoolPanel pools;
    private final ButtonRow buttons;
    private final FilterField filter;
    private final CTabFolder folder;
    private final CTabItem unusedItem;
    private final RecordTable<SimRow> lines;
    private final RecordTable<UnusedLine> unused;
    private final RecordTable<CarrierRate> rates;
    private final SimHistoryView history;
    private final CTabItem historyItem;
    private Found found = new Found(List.of(), List.of(), List.of(), List.of(), List.of(), "");
    private Optional<PlanPoolId> chosen = Optional.empty();
    private Optional<Sim> line = Optional.empty();
    private boolean all;

    /** What is loaded. */
    record Found(List<PoolTraffic> pools, List<PlanPool> plans, List<SimRow> lines, List<UnusedLine> unused, List<CarrierRate> rates, String method) {
    }

    SimsTab(Composite parent, Tools tools) {
        this.tools = tools;
        words = tools.words();
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        SimChanges changes = new SimChanges(area, tools);
        List<PageAction> actions = List.of(
                tools.action("SimsTab_edit", () -> chosen().size() == 1, () -> changes.edit(chosen().getFirst(), found.plans)),
                tools.action("SimsTab_state", () -> !chosen().isEmpty(), () -> changes.state(chosen())),
                tools.action("SimsTab_puk", () -> chosen().size() == 1, () -> changes.puk(chosen().getFirst())),
                tools.action("SimsTab_keepPuk", () -> chosen().size() == 1, () -> changes.keepPuk(chosen().getFirst())),
                tools.action("SimsTab_showHistory", () -> line.isPresent(), this::showHistory),
                tools.action("SimsTab_device", () -> device().isPresent(), () -> device().ifPresent(tools::open)),
                tools.action("SimsTab_add", () -> true, () -> changes.add(found.plans)),
                tools.action("SimsTab_addPool", () -> true, () -> changes.pool(Optional.empty())),
                tools.action("SimsTab_editPool", () -> pool().isPresent(), () -> changes.pool(pool())),
                tools.action("SimsTab_import", () -> true, () -> tools.context().open(ImportLinks.of("sims"))));
        SashForm split = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 300).applyTo(split);
        pools = new PoolPanel(split, tools, this::choose);
        Composite below = new Composite(split, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(below);
        split.setWeights(42, 58);
        buttons = new ButtonRow(below, actions);
        filter = new FilterField(below, words.text("SimsTab_filter"), this::filter, this::intoTable);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        folder = new CTabFolder(below, SWT.BORDER | SWT.FLAT | SWT.TOP);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(folder);
        SimColumns columns = new SimColumns(words);
        lines = new RecordTable<>(folder, tools.context(), "sims", words.text("SimsTab_lines"), columns.lines(), row -> row.sim().id()).sortedBy("bytes", false);
        unused = new RecordTable<>(folder, tools.context(), "sims.unused", words.text("SimsTab_unused"), columns.unused(), row -> row.sim().id());
        rates = new RecordTable<>(folder, tools.context(), "sims.rates", words.text("SimsTab_rates"), columns.rates(), CarrierRate::carrier);
        lines.emptyText(words.text("SimsTab_noLines"));
        unused.emptyText(words.text("SimsTab_noUnused"));
        rates.emptyText(words.text("SimsTab_noRates"));
        tab(words.text("SimsTab_lines"), lines.control());
        unusedItem = tab(words.text("SimsTab_unused"), unused.control());
        tab(words.text("SimsTab_rates"), rates.control());
        history = new SimHistoryView(folder, tools);
        historyItem = tab(words.text("SimsTab_history"), history.table().control());
        folder.setSelection(0);
        folder.addListener(SWT.Selection, event -> selected());
        lines.actions(actions);
        unused.actions(actions);
        lines.onSelection(this::selected);
        unused.onSelection(this::selected);
        lines.onOpen(row -> row.device().ifPresent(tools::open));
        unused.onOpen(row -> row.device().ifPresent(tools::open));
    }

    private CTabItem tab(String title, Control control) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setControl(control);
        return item;
    }

    private RecordTable<?> seen() {
        return List.of(lines, unused, rates, history.table()).get(folder.getSelectionIndex());
    }

    private List<Sim> chosen() {
        if (history == null) {
            return List.of(); // while the page is being built
        }
        return switch (folder.getSelectionIndex()) {
            case 0 -> lines.selection().stream().map(SimRow::sim).toList();
            case 1 -> unused.selection().stream().map(UnusedLine::sim).toList();
            case 2 -> List.of();
            default -> line.stream().toList();
        };
    }

    private Optional<tsukasa.devices.AssetNumber> device() {
        List<Sim> sims = chosen();
        return sims.size() != 1 ? Optional.empty()
                : found.lines.stream().filter(row -> row.sim().id().equals(sims.getFirst().id())).findFirst().flatMap(SimRow::device);
    }

    private Optional<PlanPool> pool() {
        return chosen.flatMap(id -> found.plans.stream().filter(pool -> pool.id().equals(id)).findFirst());
    }

    private void filter(String typed) {
        lines.filter(typed);
        unused.filter(typed);
    }

    private void intoTable() {
        seen().control().setFocus();
    }

    private void showHistory() {
        folder.setSelection(historyItem);
        selected();
        history.table().control().setFocus();
    }

    /** The history is that of the line which was chosen last. */
    private void selected() {
        if (folder.getSelection() != historyItem && chosen().size() == 1) {
            line = Optional.of(chosen().getFirst());
        }
        historyItem.setText(line.map(sim -> words.text("SimsTab_historyOf", sim.line().isEmpty() ? sim.id() : sim.line())).orElse(words.text("SimsTab_history")));
        if (folder.getSelection() == historyItem) {
            history.show(line, false);
        }
        buttons.refresh();
        tools.context().status(seen().status());
        tools.context().actionsChanged();
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show() {
        LocalDate today = tools.today();
        DevicesServices services = tools.services();
        Period lately = Period.days(today.minusDays(RATE_DAYS - 1L), today, tools.context().site().zone());
        tools.context().load("sims", progress -> {
            List<PoolTraffic> carried = services.traffic().pools(today);
            LocalDate first = carried.stream().map(PoolTraffic::first).min(LocalDate::compareTo).orElse(today.withDayOfMonth(1));
            return new Found(carried, services.sims().pools(), SimRow.load(services, first, today),
                    services.traffic().unused(services.findings().thresholds().unusedDays()), services.traffic().perSessionHour(lately),
                    services.traffic().method(tools.context().site().locale()));
        }, loaded -> {
            found = loaded;
            line = line.flatMap(sim -> loaded.lines.stream().map(SimRow::sim).filter(now -> now.id().equals(sim.id())).findFirst());
            draw();
            if (folder.getSelection() == historyItem) {
                history.show(line, true);
            }
        });
    }

    private void choose(Optional<PlanPoolId> pool) {
        chosen = pool;
        all = pool.isEmpty();
        draw();
    }

    private void draw() {
        chosen = chosen.filter(id -> found.pools.stream().anyMatch(pool -> pool.pool().id().equals(id)))
                .or(() -> found.pools.stream().findFirst().map(pool -> pool.pool().id()).filter(id -> !all));
        pools.show(found, chosen);
        lines.show(found.lines.stream().filter(row -> chosen.isEmpty() || row.in(chosen.get())).toList());
        List<UnusedLine> idle = found.unused.stream().filter(line -> chosen.isEmpty() || line.sim().plan().equals(chosen)).toList();
        unused.show(idle);
        rates.show(found.rates);
        long yen = idle.stream().mapToLong(UnusedLine::yenPerMonth).sum();
        unusedItem.setText(idle.isEmpty() ? words.text("SimsTab_unused") : words.text("SimsTab_unusedOf", idle.size(), words.yen(yen)));
        selected();
    }

    @Override
    public void focus() {
        filter.control().setFocus();
    }

    @Override
    public Optional<Table> table() {
        return seen().rowCount() > 0 ? Optional.of(seen().table()) : Optional.empty();
    }
}
