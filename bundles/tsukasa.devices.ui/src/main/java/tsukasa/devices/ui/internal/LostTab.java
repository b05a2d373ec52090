// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import tsukasa.devices.AssetNumber;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.LostCase;
import tsukasa.devices.LostService;
import tsukasa.devices.LostStep;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** Lost devices at the left; at the right the four steps about the chosen one, how far each is, and what it would do. */
final class LostTab implements DeviceTab {
    private static final int WIDTH = 400;
    private final Tools tools;
    private final DeviceWords words;
    private final Composite area;
    private final RecordTable<LostRow> table;
    private final LostPanel panel;
    private Optional<AssetNumber> chosen = Optional.empty();

    private record Found(List<LostRow> rows, Optional<LostSteps> chosen) {
    }

    /** A device that is registered as lost, or about which something is being done; without a case nothing has been begun. */
    private record LostRow(AssetNumber device, Optional<LostCase> open) {
    }

    LostTab(Composite parent, Tools tools) {
        this.tools = tools;
        words = tools.words();
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(14, 0).applyTo(area);
        Composite left = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(left);
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH, SWT.DEFAULT).applyTo(left);
        Label how = new Label(left, SWT.WRAP);
        how.setText(words.text("LostTab_how"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(how);
        table = new RecordTable<>(left, tools.context(), "lost", words.text("Tab_LOST"), columns(), LostRow::device);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 100).applyTo(table.control());
        table.emptyText(words.text("LostTab_none"));
        table.onSelection(() -> {
            table.current().ifPresent(one -> choose(one.device()));
            tools.context().status(table.status());
        });
        table.onOpen(one -> focusPanel());
        panel = new LostPanel(area, tools);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(panel.control());
    }

    private void focusPanel() {
        panel.focus();
    }

    private List<RecordColumn<LostRow>> columns() {
        return List.of(RecordColumn.<LostRow> text("device", words.text("Device_asset"), LostRow::device).width(11),
                RecordColumn.<LostRow> text("steps", words.text("LostTab_steps"), one -> one.open().map(this::done).orElse(words.text("LostTab_noCase")))
                        .tone(one -> one.open().filter(LostCase::complete).isPresent() ? Tone.GOOD : Tone.CRITICAL).width(13),
                RecordColumn.<LostRow> text("borrower", words.text("Device_borrower"), one -> one.open().flatMap(LostCase::borrower).map(UserId::value)).width(10),
                RecordColumn.<LostRow> of("began", words.text("LostTab_began"), Type.INSTANT, one -> one.open().map(LostCase::began)));
    }

    private String done(LostCase one) {
        long done = one.steps().stream().filter(step -> step.state() == LostCase.State.DONE).count();
        return words.text("LostTab_stepsOf", done, one.steps().size());
    }

    private void choose(AssetNumber device) {
        if (!chosen.equals(Optional.of(device))) {
            chosen = Optional.of(device);
            show();
        }
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void want(String wanted) {
        if (!wanted.isEmpty()) {
            chosen = Optional.of(new AssetNumber(wanted));
        }
    }

    @Override
    public void show() {
        Optional<AssetNumber> wanted = chosen;
        Locale locale = tools.context().site().locale();
        LostService service = tools.services().lost();
        tools.context().load("lost", progress -> {
            List<LostRow> rows = rows(tools.services());
            Optional<AssetNumber> device = wanted.or(() -> rows.stream().findFirst().map(LostRow::device));
            return new Found(rows, device.map(id -> steps(service, id, locale)));
        }, found -> {
            if (!wanted.equals(chosen)) {
                return;
            }
            table.show(found.rows);
            panel.show(found.chosen);
            found.chosen.ifPresent(steps -> table.select(Set.of(steps.device())));
            tools.context().actionsChanged();
        });
    }

    private static List<LostRow> rows(DevicesServices services) {
        List<LostRow> rows = new ArrayList<>(services.lost().open().stream().map(one -> new LostRow(one.device(), Optional.of(one))).toList());
        Set<AssetNumber> open = rows.stream().map(LostRow::device).collect(Collectors.toSet());
        services.devices().devices().stream().filter(device -> device.state() == LifeCycle.LOST && !open.contains(device.id()))
                .forEach(device -> rows.add(new LostRow(device.id(), Optional.empty())));
        return rows;
    }

    private static LostSteps steps(LostService service, AssetNumber device, Locale locale) {
        Optional<LostCase> open = service.of(device);
        List<String> plans = new ArrayList<>();
        for (LostStep step : LostStep.values()) {
            boolean waits = open.map(one -> one.step(step).state() == LostCase.State.WAITING).orElse(true);
            plans.add(waits ? service.plan(device, step, locale) : "");
        }
        return new LostSteps(device, open, plans);
    }

    @Override
    public void focus() {
        if (!panel.focus()) {
            table.control().setFocus();
        }
    }

    @Override
    public Optional<Table> table() {
        return table.rowCount() > 0 ? Optional.of(table.table()) : Optional.empty();
    }
}
