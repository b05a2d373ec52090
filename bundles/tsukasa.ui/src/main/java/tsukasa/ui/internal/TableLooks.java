// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

import tsukasa.api.Texts;
import tsukasa.api.report.Column;
import tsukasa.ui.Palette;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.Tone;

/** How the cells of a table of records look, and what stands there when there are none. */
public final class TableLooks<T> {
    private final TableModel<T> model;
    private final Texts texts;
    private NatTable table;
    private Palette palette;
    private String emptyText;

    public TableLooks(TableModel<T> model, Texts texts) {
        this.model = model;
        this.texts = texts;
        emptyText = texts.text("RecordTable_empty");
    }

    public void emptyText(String sentence) {
        emptyText = sentence;
    }

    /** Begins to dress this table. */
    public void paint(TableCanvas canvas) {
        table = canvas.control();
        refresh();
        table.addListener(SWT.Paint, event -> ground(event.gc));
        table.addListener(SWT.FocusIn, event -> table.redraw());
        table.addListener(SWT.FocusOut, event -> table.redraw());
        table.addPaintListener(event -> {
            restOfHeader(event.gc, canvas);
            empty(event.gc, canvas);
        });
    }

    /** A theme may have been given to the surroundings since the last painting. */
    private void ground(GC gc) {
        if (!table.getParent().getBackground().equals(palette.ground())) {
            refresh();
            table.redraw();
        }
    }

    private void refresh() {
        palette = Palette.of(table);
        table.setBackground(palette.surface());
        table.setForeground(palette.text());
    }

    private void restOfHeader(GC gc, TableCanvas canvas) {
        int width = table.getClientArea().width - table.getWidth();
        if (width > 0) {
            gc.setBackground(headGround());
            gc.fillRectangle(table.getWidth(), 0, width, canvas.headerHeight());
            gc.setForeground(palette.line());
            gc.drawLine(table.getWidth(), canvas.headerHeight() - 1, table.getWidth() + width, canvas.headerHeight() - 1);
        }
    }

    private Color headGround() {
        return palette.between(palette.surface(), palette.text(), 0.06);
    }

    private void empty(GC gc, TableCanvas canvas) {
        if (model.index().size() > 0) {
            return;
        }
        boolean nothingAtAll = model.index().records().isEmpty();
        String sentence = nothingAtAll ? emptyText : texts.text("RecordTable_noMatch");
        Rectangle area = table.getClientArea();
        int width = Math.max(120, Math.min(area.width - 40, 560));
        gc.setForeground(palette.muted());
        int y = canvas.headerHeight() + Math.max(16, (area.height - canvas.headerHeight()) / 4);
        for (String line : TextLines.wrap(gc, sentence, width)) {
            int x = (area.width - gc.textExtent(line).x) / 2;
            gc.drawText(line, Math.max(0, x), y, SWT.DRAW_TRANSPARENT);
            y += gc.getFontMetrics().getHeight() + 4;
        }
    }

    public CellPainter.Content body() {
        return new CellPainter.Content() {
            @Override
            public CellPainter.Look look(int column, int row) {
                return TableLooks.this.cell(column, row);
            }

            @Override
            public Palette palette() {
                return palette;
            }
        };
    }

    public CellPainter.Content header() {
        return new CellPainter.Content() {
            @Override
            public CellPainter.Look look(int column, int row) {
                return TableLooks.this.head(column);
            }

            @Override
            public Palette palette() {
                return palette;
            }
        };
    }

    private CellPainter.Look cell(int column, int row) {
        if (row >= model.index().size()) {
            return new CellPainter.Look("", false, Tone.PLAIN, palette.surface(), palette.text(), false, 0);
        }
        RecordColumn<T> shown = model.columns().get(column);
        T record = model.index().record(row);
        boolean selected = model.selection().contains(row);
        Color ground = selected ? palette.chosen() : palette.surface();
        Tone tone = shown.tone().apply(record);
        Color ink = tone == Tone.QUIET && !selected ? palette.muted() : palette.text();
        boolean cursor = row == model.selection().cursor() && table.isFocusControl();
        return new CellPainter.Look(shown.text(record, model.now(), model.formats()), shown.type() != Column.Type.TEXT,
                tone == Tone.QUIET ? Tone.PLAIN : tone, ground, ink, cursor, 0);
    }

    private CellPainter.Look head(int column) {
        RecordColumn<T> shown = model.columns().get(column);
        int sorted = 0;
        for (int i = 0; i < model.sort().size(); i++) {
            if (model.sort().get(i).column() == column) {
                sorted = model.sort().get(i).ascending() ? i + 1 : -i - 1;
            }
        }
        return new CellPainter.Look(shown.title(), shown.type() != Column.Type.TEXT, Tone.PLAIN,
                headGround(), palette.text(), false, sorted);
    }
}
