// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.UserId;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.api.source.SourceId;
import tsukasa.devices.Iccid;
import tsukasa.devices.UnknownDevice;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.FilterField;
import tsukasa.ui.PageAction;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;

/** Devices that sources see and nobody has registered. */
final class UnknownTab implements DeviceTab {
    private final Tools tools;
    private final Composite area;
    private final ButtonRow buttons;
    private final FilterField filter;
    private final RecordTable<UnknownDevice> table;

    /** @param register asks for a new device of this name */
    UnknownTab(Composite parent, Tools tools, Consumer<Optional<String>> register) {
        this.tools = tools;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        Label how = new Label(area, SWT.WRAP);
        how.setText(text("UnknownTab_how"));
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(how);
        List<PageAction> actions = List.of(tools.action("UnknownTab_register", () -> selected().isPresent(),
                () -> selected().ifPresent(device -> register.accept(Optional.of(device.name())))));
        buttons = new ButtonRow(area, actions);
        filter = new FilterField(area, text("UnknownTab_filter"), this::filter, this::intoTable);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        table = new RecordTable<>(area, tools.context(), "unknown", text("Tab_UNKNOWN"), columns(), UnknownDevice::name);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(table.control());
        table.actions(actions);
        table.emptyText(text("UnknownTab_none"));
        table.onSelection(() -> {
            buttons.refresh();
            tools.context().status(table.status());
        });
        table.onOpen(device -> register.accept(Optional.of(device.name())));
    }

    private String text(String key) {
        return tools.words().text(key);
    }

    private Optional<UnknownDevice> selected() {
        return table == null ? Optional.empty() : table.current();
    }

    private void filter(String typed) {
        table.filter(typed);
    }

    private void intoTable() {
        table.control().setFocus();
    }

    private List<RecordColumn<UnknownDevice>> columns() {
        return List.of(RecordColumn.text("name", text("Device_name"), UnknownDevice::name).width(18),
                RecordColumn.of("seen", text("Device_seen"), Type.INSTANT, UnknownDevice::seen),
                RecordColumn.<UnknownDevice> text("sources", text("UnknownTab_sources"),
                        device -> device.sources().stream().map(SourceId::value).sorted().collect(Collectors.joining(", "))).width(20),
                RecordColumn.<UnknownDevice> text("user", text("UnknownTab_user"), device -> device.facts().user().map(UserId::value)).width(14),
                RecordColumn.<UnknownDevice> text("osBuild", text("Device_osBuild"), device -> device.facts().osBuild()).width(16),
                RecordColumn.<UnknownDevice> text("address", text("Device_address"), device -> device.facts().address()).width(14),
                RecordColumn.<UnknownDevice> text("sim", text("Device_sim"), device -> device.facts().sim().map(Iccid::value)).width(22));
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show() {
        tools.context().load("unknown", progress -> tools.services().fleet().unknown(), found -> {
            table.show(found);
            tools.context().actionsChanged();
        });
    }

    @Override
    public void focus() {
        filter.control().setFocus();
    }

    @Override
    public Optional<Table> table() {
        return table.rowCount() > 0 ? Optional.of(table.table()) : Optional.empty();
    }
}
