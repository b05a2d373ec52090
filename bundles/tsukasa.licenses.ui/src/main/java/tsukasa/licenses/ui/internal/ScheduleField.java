// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import tsukasa.ui.SpokenName;

/** The steps of an entitlement as rows to write into: from which day, how many, what one costs a month. */
final class ScheduleField {
    private static final List<String> COLUMNS = List.of("from", "entitlement", "cost");
    private final LicenseWords words;
    private final Composite area;
    private final Composite grid;
    private final List<Line> lines = new ArrayList<>();
    private final Runnable resized;

    private record Line(List<Text> cells, Button remove) {
        private ScheduleForm.Row row() {
            return new ScheduleForm.Row(cells.get(0).getText(), cells.get(1).getText(), cells.get(2).getText());
        }
    }

    /** @param resized called when a row has come or gone */
    ScheduleField(Composite parent, LicenseWords words, List<ScheduleForm.Row> rows, Runnable resized) {
        this.words = words;
        this.resized = resized;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(4, 4).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        new Label(area, SWT.NONE).setText(words.text("ScheduleField_title"));
        grid = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS.size() + 1).spacing(8, 4).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        COLUMNS.forEach(column -> new Label(grid, SWT.NONE).setText(words.text("ScheduleForm_" + column)));
        new Label(grid, SWT.NONE);
        rows.forEach(this::add);
        Button more = new Button(area, SWT.PUSH);
        more.setText(words.text("ScheduleField_add"));
        more.addListener(SWT.Selection, event -> {
            add(new ScheduleForm.Row("", "", lines.isEmpty() ? "" : lines.getLast().row().seatCost()));
            area.requestLayout();
            resized.run();
            lines.getLast().cells.getFirst().setFocus();
        });
    }

    private void add(ScheduleForm.Row row) {
        List<String> values = List.of(row.from(), row.entitlement(), row.seatCost());
        List<Text> cells = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Text cell = new Text(grid, SWT.BORDER | SWT.SINGLE);
            cell.setText(values.get(i));
            cell.setMessage(words.text("ScheduleField_" + COLUMNS.get(i) + "Example"));
            SpokenName.give(cell, words.text("ScheduleForm_" + COLUMNS.get(i)));
            GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).applyTo(cell);
            cells.add(cell);
        }
        Button remove = new Button(grid, SWT.PUSH);
        remove.setText(words.text("ScheduleField_remove"));
        Line line = new Line(cells, remove);
        remove.addListener(SWT.Selection, event -> {
            int at = lines.indexOf(line);
            lines.remove(line);
            cells.forEach(Text::dispose);
            remove.dispose();
            area.requestLayout();
            resized.run();
            if (!lines.isEmpty()) {
                lines.get(Math.min(at, lines.size() - 1)).remove.setFocus();
            }
        });
        lines.add(line);
    }

    ScheduleForm.Read read() {
        return ScheduleForm.read(lines.stream().map(Line::row).toList(), words);
    }
}
