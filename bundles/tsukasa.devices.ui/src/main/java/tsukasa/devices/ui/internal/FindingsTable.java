// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.devices.DeviceFinding;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.PageAction;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** What is the matter, since when, what to do about it, and who takes care of it; the same for one device and for all. */
final class FindingsTable {
    private final Tools tools;
    private final DeviceWords words;
    private final Composite area;
    private final ButtonRow buttons;
    private final RecordTable<DeviceFinding> table;
    private final Label solution;
    private List<DeviceFinding> selected = List.of();

    /** @param all whether it is about more than one device, so that each row says which */
    FindingsTable(Composite parent, Tools tools, String id, boolean all) {
        this.tools = tools;
        words = tools.words();
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(all ? 0 : 6, all ? 0 : 6).spacing(0, 6).applyTo(area);
        FindingChanges changes = new FindingChanges(area, tools);
        List<PageAction> actions = new ArrayList<>(List.of(
                tools.action("FindingsTable_acknowledge", () -> !selected.isEmpty(), () -> changes.acknowledge(selected)),
                tools.action("FindingsTable_silence", () -> !selected.isEmpty(), () -> changes.silence(selected)),
                tools.action("FindingsTable_count", () -> any(this::silent), () -> changes.countAgain(selected.stream().filter(this::silent).toList()))));
        if (all) {
            actions.add(tools.action("FindingsTable_open", () -> any(finding -> finding.device().isPresent()), () -> open(selected.getFirst())));
            actions.add(tools.action("FindingsTable_thresholds", () -> true, changes::thresholds));
        }
        buttons = new ButtonRow(area, actions);
        table = new RecordTable<>(area, tools.context(), id, words.text("FindingsTable_title"), columns(all), DeviceFinding::id);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table.control());
        table.actions(actions);
        table.emptyText(words.text("FindingsTable_none"));
        table.onSelection(this::selected);
        table.onOpen(this::open);
        solution = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(solution);
    }

    private boolean any(Predicate<DeviceFinding> which) {
        return selected.stream().anyMatch(which);
    }

    private boolean silent(DeviceFinding finding) {
        return finding.silenced().filter(until -> until.isAfter(tools.context().site().now())).isPresent();
    }

    private void open(DeviceFinding finding) {
        finding.device().ifPresent(tools::open);
    }

    private List<RecordColumn<DeviceFinding>> columns(boolean all) {
        List<RecordColumn<DeviceFinding>> columns = new ArrayList<>();
        columns.add(RecordColumn.<DeviceFinding> text("severity", words.text("FindingsTable_severity"), finding -> words.severity(finding.severity()))
                .tone(finding -> silent(finding) ? Tone.QUIET : Tone.of(finding.severity())).width(10));
        if (all) {
            columns.add(RecordColumn.text("subject", words.text("FindingsTable_subject"), DeviceFinding::subject).width(14));
        }
        columns.add(RecordColumn.text("summary", words.text("FindingsTable_summary"), DeviceFinding::summary).width(44));
        columns.add(RecordColumn.of("since", words.text("FindingsTable_since"), Type.INSTANT, DeviceFinding::since));
        columns.add(RecordColumn.<DeviceFinding> text("care", words.text("FindingsTable_care"), this::care).width(18));
        columns.add(RecordColumn.<DeviceFinding> of("silenced", words.text("FindingsTable_silenced"), Type.INSTANT, DeviceFinding::silenced));
        columns.add(RecordColumn.text("solution", words.text("FindingsTable_solution"), DeviceFinding::solution).width(44));
        return columns;
    }

    private Optional<String> care(DeviceFinding finding) {
        return finding.acknowledged().map(care -> care.note().isEmpty() ? care.by().value() : words.text("FindingsTable_careNote", care.by(), care.note()));
    }

    private void selected() {
        selected = table.selection();
        buttons.refresh();
        Optional<DeviceFinding> one = table.current();
        String text = one.map(finding -> words.text("FindingsTable_todo", finding.solution())).orElse("").replace("&", "&&");
        if (!solution.getText().equals(text)) {
            solution.setText(text);
            area.layout();
        }
    }

    Control control() {
        return area;
    }

    void show(List<DeviceFinding> findings) {
        table.show(findings);
        selected();
    }

    String status() {
        return table.status();
    }

    void focus() {
        table.control().setFocus();
    }

    Optional<Table> table() {
        return table.rowCount() > 0 ? Optional.of(table.table()) : Optional.empty();
    }
}
