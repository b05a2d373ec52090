// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    private final RecordTable<LostCase> table;
    private final LostPanel panel;
    private Optional<AssetNumber> chosen = Optional.empty();

    private record Found(List<LostCase> open, Optional<LostSteps> chosen) {
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
        table = new RecordTable<>(left, tools.context(), "lost", words.text("Tab_LOST"), columns(), LostCase::device);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 100).applyTo(table.control());
        table.emptyText(words.text("LostTab_none"));
        table.onSelection(() -> table.current().ifPresent(one -> choose(one.device())));
        table.onOpen(one -> focusPanel());
        panel = new LostPanel(area, tools);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(panel.control());
    }

    private void focusPanel() {
        panel.focus();
    }

    private List<RecordColumn<LostCase>> columns() {
        return List.of(RecordColumn.<LostCase> text("device", words.text("Device_asset"), LostCase::device).width(12),
                RecordColumn.<LostCase> text("borrower", words.text("Device_borrower"), one -> one.borrower().map(UserId::value)).width(11),
                RecordColumn.<LostCase> text("steps", words.text("LostTab_steps"), one -> words.text("LostTab_stepsOf", done(one), one.steps().size()))
                        .tone(one -> one.complete() ? Tone.GOOD : Tone.CRITICAL).width(9),
                RecordColumn.of("began", words.text("LostTab_began"), Type.INSTANT, LostCase::began));
    }

    private static long done(LostCase one) {
        return one.steps().stream().filter(step -> step.state() == LostCase.State.DONE).count();
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
            List<LostCase> open = service.open();
            Optional<AssetNumber> device = wanted.or(() -> open.stream().findFirst().map(LostCase::device));
            return new Found(open, device.map(id -> steps(service, id, locale)));
        }, found -> {
            if (!wanted.equals(chosen)) {
                return;
            }
            table.show(found.open);
            panel.show(found.chosen);
            found.chosen.ifPresent(steps -> table.select(Set.of(steps.device())));
            tools.context().actionsChanged();
        });
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
