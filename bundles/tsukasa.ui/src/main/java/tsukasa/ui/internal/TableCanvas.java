// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.DimensionallyDependentLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.NoScalingDpiConverter;
import org.eclipse.nebula.widgets.nattable.layer.command.ConfigureScalingCommand;
import org.eclipse.nebula.widgets.nattable.layer.event.RowStructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.layer.CellLayerPainter;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.reorder.config.DefaultColumnReorderBindings;
import org.eclipse.nebula.widgets.nattable.reorder.event.ColumnReorderEvent;
import org.eclipse.nebula.widgets.nattable.resize.config.DefaultColumnResizeBindings;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

import tsukasa.ui.RecordColumn;

/** A header over rows that scroll: all that knows NatTable's layers. Columns are named by their index, rows by position. */
public final class TableCanvas {
    private static final int PADDING = 8;
    private final List<? extends RecordColumn<?>> columns;
    private final BiFunction<Integer, Integer, String> text;
    private final DataLayer data;
    private final DataLayer header;
    private final ColumnReorderLayer reorder;
    private final ColumnHideShowLayer visible;
    private final ViewportLayer viewport;
    private final NatTable table;
    private int rows;

    /** @param text what a cell says, by column and row */
    public TableCanvas(Composite parent, List<? extends RecordColumn<?>> columns,
            BiFunction<Integer, Integer, String> text, ICellPainter body, ICellPainter head) {
        this.columns = columns;
        this.text = text;
        data = new DataLayer(new Cells(true));
        header = new DataLayer(new Cells(false));
        data.setLayerPainter(new CellLayerPainter());
        header.setLayerPainter(new CellLayerPainter());
        reorder = new ColumnReorderLayer(data, false);
        visible = new ColumnHideShowLayer(reorder);
        viewport = new ViewportLayer(visible);
        CompositeLayer grid = new CompositeLayer(1, 2);
        grid.setChildLayer(GridRegion.COLUMN_HEADER, new DimensionallyDependentLayer(header, viewport, header), 0, 0);
        grid.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        table = new NatTable(parent, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, grid, false);
        table.addConfiguration(new Painters(body, head));
        table.addConfiguration(new DefaultColumnResizeBindings());
        table.addConfiguration(new DefaultColumnReorderBindings());
        table.configure();
        // sizes here come from the font, in points; the platform scales them once
        table.doCommand(new ConfigureScalingCommand(new NoScalingDpiConverter(), new NoScalingDpiConverter()));
        fit();
    }

    private final class Cells implements IDataProvider {
        private final boolean body;

        Cells(boolean body) {
            this.body = body;
        }

        @Override
        public Object getDataValue(int column, int row) {
            return body ? text.apply(column, row) : columns.get(column).title();
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("tables are changed through operations");
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public int getRowCount() {
            return body ? rows : 1;
        }
    }

    private static final class Painters extends AbstractRegistryConfiguration {
        private final ICellPainter body;
        private final ICellPainter head;

        Painters(ICellPainter body, ICellPainter head) {
            this.body = body;
            this.head = head;
        }

        @Override
        public void configureRegistry(IConfigRegistry registry) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, body, DisplayMode.NORMAL, GridRegion.BODY);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, head, DisplayMode.NORMAL,
                    GridRegion.COLUMN_HEADER);
        }
    }

    public NatTable control() {
        return table;
    }

    private void fit() {
        GC gc = new GC(table);
        int height = gc.getFontMetrics().getHeight();
        double letter = gc.textExtent("0000000000").x / 10.0;
        gc.dispose();
        data.setDefaultRowHeight(height + PADDING);
        header.setDefaultRowHeight(height + PADDING + 2);
        for (int i = 0; i < columns.size(); i++) {
            data.setDefaultColumnWidthByPosition(i, (int) (columns.get(i).width() * letter) + 2 * PADDING);
        }
    }

    /** Shows this many rows; where it is scrolled to stays. */
    public void rows(int count) {
        if (count != rows) {
            rows = count;
            data.fireLayerEvent(new RowStructuralRefreshEvent(data));
        }
        table.redraw();
    }

    /** Width of a column's text area, without its margins. */
    static int padding() {
        return PADDING;
    }

    /** Columns that are shown, from left to right. */
    public List<Integer> visibleColumns() {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < visible.getColumnCount(); i++) {
            shown.add(visible.getColumnIndexByPosition(i));
        }
        return shown;
    }

    public List<ColumnLayout.Place> places() {
        Collection<Integer> hidden = visible.getHiddenColumnIndexes();
        return Arrays.stream(reorder.getColumnIndexOrderArray()).mapToObj(i -> new ColumnLayout.Place(columns.get(i).id(),
                !hidden.contains(i), data.getColumnWidthByPosition(i))).toList();
    }

    public void places(List<ColumnLayout.Place> places) {
        visible.showAllColumns();
        reorder.resetReorder();
        for (int to = 0; to < places.size(); to++) {
            int index = indexOf(places.get(to).column());
            int from = reorder.getColumnPositionByIndex(index);
            if (from != to) {
                reorder.reorderColumnPosition(from, to);
            }
            if (places.get(to).width() > 0) {
                data.setColumnWidthByPosition(index, places.get(to).width());
            } else {
                data.resetColumnWidth(index, true);
            }
        }
        visible.hideColumnIndexes(places.stream().filter(place -> !place.shown()).mapToInt(place -> indexOf(place.column()))
                .toArray());
        table.refresh();
    }

    private int indexOf(String id) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + id);
    }

    /** Tells when the person has moved or resized a column. */
    public void onArranged(Runnable listener) {
        table.addLayerListener(event -> {
            if (event instanceof ColumnReorderEvent || event instanceof ColumnResizeEvent) {
                listener.run();
            }
        });
    }

    /** Index of the column at this place of the control, or -1. */
    public int columnAt(int x) {
        int position = table.getColumnPositionByX(x);
        return position < 0 ? -1 : table.getColumnIndexByPosition(position);
    }

    /** Row at this place of the control; -1 in the header and below the last row. */
    public int rowAt(int y) {
        int position = table.getRowPositionByY(y);
        return position < 1 ? -1 : table.getRowIndexByPosition(position);
    }

    public boolean inHeader(int y) {
        return y >= 0 && y < header.getHeight();
    }

    public int headerHeight() {
        return header.getHeight();
    }

    public int rowHeight() {
        return data.getDefaultRowHeight();
    }

    public int width(int column) {
        return data.getColumnWidthByPosition(column);
    }

    /** First row on screen. */
    public int top() {
        return viewport.getOriginRowPosition();
    }

    /** How far down it is scrolled, in points. */
    public int offset() {
        return viewport.getOrigin().getY();
    }

    public void offset(int y) {
        viewport.setOriginY(Math.max(0, y));
    }

    /** How many whole rows fit on screen. */
    public int page() {
        return Math.max(1, (table.getClientArea().height - header.getHeight()) / rowHeight());
    }

    public void reveal(int row) {
        viewport.moveRowPositionIntoViewport(row);
    }

    public void scrollColumns(int by) {
        int to = viewport.getOriginColumnPosition() + by;
        if (to >= 0 && to < visible.getColumnCount()) {
            viewport.setOriginX(visible.getStartXOfColumnPosition(to));
        }
    }
}
