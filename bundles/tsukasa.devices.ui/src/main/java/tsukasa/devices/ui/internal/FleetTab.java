// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;

import tsukasa.api.report.Table;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.ui.FilterField;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordTable;

/** The fleet: how it stands as cards and bars that narrow it down, its devices as rows, the chosen one closely. */
final class FleetTab implements DeviceTab {
    private static final String SCOPE = "scope";
    private final PageContext context;
    private final Tools tools;
    private final Consumer<Boolean> none;
    private final Composite area;
    private final FleetRail rail;
    private final FilterField filter;
    private final RecordTable<FleetRow> table;
    private final DeviceDetail detail;
    private final DeviceCommands commands;
    private final List<PageAction> actions;
    private Scope scope;
    private Narrowed shown = Narrowed.NONE;
    private Optional<AssetNumber> wanted = Optional.empty();
    private boolean loading;
    private boolean again;

    /**
     * @param none told after each loading whether there is no device at all
     * @param lost goes to what is done about a lost device
     */
    FleetTab(Composite parent, Tools tools, Consumer<Boolean> none, Consumer<AssetNumber> lost) {
        this.tools = tools;
        this.none = none;
        context = tools.context();
        scope = Scope.read(context.recall(SCOPE).orElse(""));
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(12, 8).applyTo(area);
        rail = new FleetRail(area, tools.words(), (facet, part) -> scope(scope.toggled(facet, part)), () -> scope(Scope.ALL.typed(scope.typed())));
        Composite right = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(right);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
        filter = new FilterField(right, tools.words().text("FleetTab_filter"), this::typed, this::intoTable);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        filter.control().addListener(SWT.DefaultSelection, event -> find(filter.typed().strip()));
        SashForm split = new SashForm(right, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 300).applyTo(split);
        table = new RecordTable<>(split, context, "devices", tools.words().text("FleetTab_title"), DeviceColumns.all(tools.words()), FleetRow::id);
        commands = new DeviceCommands(area, tools, this::selection, () -> shown.fleet().people(), lost);
        detail = new DeviceDetail(split, tools, commands);
        split.setWeights(44, 56);
        actions = commands.actions();
        table.actions(actions);
        table.emptyText(tools.words().text("FleetTab_loading"));
        table.onSelection(this::selected);
        table.onOpen(row -> detail.focus());
    }

    private List<FleetRow> selection() {
        return table.selection();
    }

    private void intoTable() {
        table.control().setFocus();
    }

    @Override
    public Control control() {
        return area;
    }

    /** Reads the fleet; what comes meanwhile waits, so that a fleet in motion is seen too. */
    @Override
    public void show() {
        again = loading;
        if (loading) {
            return;
        }
        loading = true;
        Scope asked = scope;
        Display display = area.getDisplay();
        context.load("fleet", progress -> {
            try {
                return Narrowed.of(Fleet.load(tools.services()), asked, context.site().now());
            } catch (RuntimeException e) {
                display.asyncExec(this::loaded);
                throw e;
            }
        }, next -> {
            show(next);
            loaded();
        });
    }

    private void loaded() {
        loading = false;
        if (again && !area.isDisposed()) {
            show();
        }
    }

    private void scope(Scope next) {
        if (!next.equals(scope)) {
            scope = next;
            context.remember(SCOPE, next.toString());
            narrow();
        }
    }

    private void typed(String words) {
        scope = scope.typed(words);
        narrow();
    }

    private void narrow() {
        Fleet fleet = shown.fleet();
        Scope asked = scope;
        context.load("fleet.narrow", progress -> Narrowed.of(fleet, asked, context.site().now()), this::show);
    }

    private void show(Narrowed next) {
        if (!next.scope().equals(scope)) {
            shown = new Narrowed(next.fleet(), shown.scope(), shown.rows(), shown.bars());
            narrow(); // somebody has chosen otherwise while it was read
            return;
        }
        shown = next;
        boolean nothing = next.fleet().rows().isEmpty();
        none.accept(nothing);
        table.emptyText(tools.words().text(nothing ? "FleetTab_none" : "FleetTab_noMatch"));
        rail.show(next);
        table.show(next.rows());
        wanted.ifPresent(this::open);
        selected();
    }

    private void selected() {
        context.status(table.status());
        detail.show(table.current().or(() -> Optional.of(table.selection()).filter(rows -> rows.size() == 1).map(List::getFirst)), shown.fleet());
        context.actionsChanged();
    }

    @Override
    public void want(String name) {
        if (!name.isEmpty()) {
            find(name);
        }
    }

    /** What was typed, scanned or asked for: one device by any of its numbers or its name, or the only one that is left. */
    private void find(String name) {
        if (name.isEmpty()) {
            return;
        }
        context.load("fleet.find", progress -> tools.services().devices().find(name).map(Device::id), found -> {
            if (found.isPresent()) {
                wanted = found;
                reveal(found.get());
            } else if (filter.typed().strip().equals(name) && shown.rows().size() == 1) {
                open(shown.rows().getFirst().id());
            } else if (shown.rows().isEmpty() || !filter.typed().strip().equals(name)) {
                context.status(tools.words().text("FleetTab_notFound", name));
                type(name);
            }
        });
    }

    private void type(String words) {
        if (!filter.typed().equals(words)) {
            filter.type(words);
        }
        ((Text) filter.control()).selectAll();
    }

    /** Lets go of whatever hides this device. */
    private void reveal(AssetNumber id) {
        if (shown.rows().stream().anyMatch(row -> row.id().equals(id))) {
            open(id);
            return;
        }
        scope = Scope.ALL;
        filter.type("");
        context.remember(SCOPE, scope.toString());
        show();
    }

    private void open(AssetNumber id) {
        table.select(Set.of(id));
        if (table.selectedCount() == 1) {
            wanted = Optional.empty();
            if (filter.control().isFocusControl()) {
                ((Text) filter.control()).selectAll();
            } else {
                intoTable();
            }
        }
    }

    /** Asks for a new device; its computer name may be known. */
    void register(Optional<String> name) {
        commands.changes().add(name);
    }

    @Override
    public void focus() {
        filter.control().setFocus();
    }

    @Override
    public List<PageAction> actions() {
        return actions;
    }

    @Override
    public Optional<Table> table() {
        return table.rowCount() > 0 ? Optional.of(table.table()) : Optional.empty();
    }
}
