// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Control;

import tsukasa.devices.AssetNumber;
import tsukasa.devices.LifeCycle;
import tsukasa.ui.PageAction;

/** What can be done with the devices that are selected: offered on the page's toolbar, in the rows' menu and beside the facts. */
final class DeviceCommands {
    private final DeviceChanges changes;
    private final Print forms;
    private final Supplier<List<FleetRow>> selection;
    private final Consumer<AssetNumber> lost;
    private final PageAction add;
    private final PageAction edit;
    private final PageAction lend;
    private final PageAction accept;
    private final PageAction takeBack;
    private final PageAction form;
    private final PageAction lose;

    DeviceCommands(Control owner, Tools tools, Supplier<List<FleetRow>> selection, Supplier<Staff.People> people, Consumer<AssetNumber> lost) {
        this.selection = selection;
        this.lost = lost;
        changes = new DeviceChanges(owner, tools, people);
        forms = new Print(owner, tools, Print.FORMS);
        add = tools.action("DeviceCommands_add", () -> true, () -> changes.add(java.util.Optional.empty()));
        edit = tools.action("DeviceCommands_edit", () -> any(row -> true), () -> changes.edit(selection.get()));
        lend = tools.action("DeviceCommands_lend", () -> any(row -> row.device().state() == LifeCycle.IN_STOCK), () -> changes.lend(selection.get()));
        accept = tools.action("DeviceCommands_accept", () -> one(FleetRow::unaccepted), () -> changes.accept(selection.get().getFirst()));
        takeBack = tools.action("DeviceCommands_takeBack", () -> any(row -> row.loan().isPresent()), () -> changes.takeBack(selection.get()));
        form = tools.action("DeviceCommands_form", () -> any(row -> row.loan().isPresent()) && forms.there(), () -> forms.ask(selection.get().stream().filter(row -> row.loan().isPresent()).map(FleetRow::id).toList()));
        lose = tools.action("DeviceCommands_lost", () -> one(row -> true), this::lose);
    }

    private boolean any(Predicate<FleetRow> which) {
        return selection.get().stream().anyMatch(which);
    }

    private boolean one(Predicate<FleetRow> which) {
        List<FleetRow> rows = selection.get();
        return rows.size() == 1 && which.test(rows.getFirst());
    }

    private void lose() {
        lost.accept(selection.get().getFirst().id());
    }

    DeviceChanges changes() {
        return changes;
    }

    /** For the toolbar and the rows' menu. */
    List<PageAction> actions() {
        return List.of(add, edit, lend, takeBack);
    }

    /** For the buttons beside what is known of one device. */
    List<PageAction> ofOne() {
        return List.of(lend, accept, form, takeBack, edit, lose);
    }
}
