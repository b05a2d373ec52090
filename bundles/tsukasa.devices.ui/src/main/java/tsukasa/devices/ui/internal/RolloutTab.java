// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Rollout;
import tsukasa.devices.RolloutStatus;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.FigureRow;
import tsukasa.ui.PageAction;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** A version of the client on its way to all devices: its rings, how far each is, which devices are left, and what was before. */
final class RolloutTab implements DeviceTab {
    private final Tools tools;
    private final DeviceWords words;
    private final Composite area;
    private final Label how;
    private final FigureRow figures;
    private final RingBars rings;
    private final ButtonRow buttons;
    private final CTabFolder folder;
    private final RecordTable<Left> left;
    private final RecordTable<Rollout> past;
    private Optional<RolloutStatus> running = Optional.empty();

    private record Found(Optional<RolloutStatus> running, List<Rollout> all) {
    }

    /** A device that does not run the version yet. */
    private record Left(AssetNumber device, int ring, boolean failed) {
    }

    RolloutTab(Composite parent, Tools tools) {
        this.tools = tools;
        words = tools.words();
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 8).applyTo(area);
        RolloutChanges changes = new RolloutChanges(area, tools);
        List<PageAction> actions = List.of(
                tools.action("RolloutTab_start", () -> running.isEmpty(), changes::start),
                tools.action("RolloutTab_advance", () -> running.filter(RolloutTab::met).isPresent(), () -> running.ifPresent(changes::advance)),
                tools.action("RolloutTab_stop", () -> running.isPresent(), () -> running.ifPresent(changes::stop)),
                tools.action("RolloutTab_rings", () -> running.isEmpty(), changes::rings));
        buttons = new ButtonRow(area, actions);
        how = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(how);
        figures = new FigureRow(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(figures.control());
        rings = new RingBars(area, words);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(rings.control());
        folder = new CTabFolder(area, SWT.BORDER | SWT.FLAT | SWT.TOP);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(folder);
        left = new RecordTable<>(folder, tools.context(), "rollout", words.text("RolloutTab_left"), List.of(
                RecordColumn.<Left> text("device", words.text("Device_asset"), Left::device).width(16),
                RecordColumn.<Left> of("ring", words.text("Device_ring"), Type.INTEGER, Left::ring).width(14),
                RecordColumn.<Left> text("state", words.text("RolloutTab_state"), each -> words.text(each.failed ? "RolloutTab_failed" : "RolloutTab_open"))
                        .tone(each -> each.failed ? Tone.CRITICAL : Tone.UNKNOWN).width(18)),
                Left::device);
        left.emptyText(words.text("RolloutTab_noneLeft"));
        left.onOpen(each -> tools.open(each.device));
        past = new RecordTable<>(folder, tools.context(), "rollouts", words.text("RolloutTab_past"), past(), Rollout::id);
        past.emptyText(words.text("RolloutTab_noPast"));
        tab(words.text("RolloutTab_left"), left.control());
        tab(words.text("RolloutTab_past"), past.control());
        folder.setSelection(0);
        folder.addListener(SWT.Selection, event -> tools.context().actionsChanged());
    }

    private void tab(String title, Control control) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setControl(control);
    }

    private List<RecordColumn<Rollout>> past() {
        return List.of(RecordColumn.text("version", words.text("RolloutTab_version"), Rollout::clientVersion).width(16),
                RecordColumn.<Rollout> text("state", words.text("RolloutTab_state"), each -> words.text(state(each)))
                        .tone(each -> each.running() ? Tone.UNKNOWN : each.stopped() ? Tone.WARNING : Tone.GOOD).width(12),
                RecordColumn.of("began", words.text("RolloutTab_began"), Type.INSTANT, Rollout::began),
                RecordColumn.of("ended", words.text("RolloutTab_ended"), Type.INSTANT, Rollout::ended),
                RecordColumn.text("by", words.text("RolloutTab_by"), Rollout::by).width(14),
                RecordColumn.<Rollout> of("share", words.text("RolloutTab_share"), Type.PERCENT, each -> each.gate().share()).width(12),
                RecordColumn.<Rollout> of("errors", words.text("RolloutTab_errors"), Type.INTEGER, each -> each.gate().errors()).width(10));
    }

    private static String state(Rollout each) {
        return each.running() ? "RolloutTab_running" : each.stopped() ? "RolloutTab_stopped" : "RolloutTab_complete";
    }

    /** Whether the last ring that is open lets the next one open. */
    static boolean met(RolloutStatus status) {
        return status.rings().stream().filter(ring -> ring.opened().isPresent()).reduce((before, last) -> last)
                .filter(ring -> ring.state() == RolloutStatus.State.MET).isPresent();
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show() {
        tools.context().load("rollout", progress -> new Found(tools.services().rollout().running(), tools.services().rollout().all()), found -> {
            running = found.running;
            how.setText(words.text(running.isPresent() ? "RolloutTab_how" : "RolloutTab_none"));
            seen(figures.control(), running.isPresent());
            seen(rings.control(), running.isPresent());
            figures.show(running.map(status -> RolloutFigures.of(status, words)).orElse(List.of()));
            rings.show(running.map(RolloutStatus::rings).orElse(List.of()));
            left.show(running.map(RolloutStatus::rings).orElse(List.of()).stream().filter(ring -> ring.opened().isPresent()).flatMap(RolloutTab::left).toList());
            past.show(found.all);
            buttons.refresh();
            area.layout();
            tools.context().actionsChanged();
        });
    }

    private static void seen(Control control, boolean visible) {
        ((GridData) control.getLayoutData()).exclude = !visible;
        control.setVisible(visible);
    }

    private static Stream<Left> left(RolloutStatus.Ring ring) {
        return Stream.concat(ring.failed().stream().map(device -> new Left(device, ring.number(), true)),
                ring.open().stream().map(device -> new Left(device, ring.number(), false)));
    }

    @Override
    public void focus() {
        buttons.control().setFocus();
    }

    @Override
    public Optional<Table> table() {
        RecordTable<?> seen = folder.getSelectionIndex() == 0 ? left : past;
        return seen.rowCount() > 0 ? Optional.of(seen.table()) : Optional.empty();
    }
}
