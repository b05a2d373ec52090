// SPDX-License-Identifier: EPL-2.0
package tsukasa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.junit.jupiter.api.Test;

/** The table library was made for a flat class path; it finds its own parts in the framework too. */
class LibrariesTest {
    @Test
    void hidesAColumnOfATable() {
        ColumnHideShowLayer table = new ColumnHideShowLayer(new DataLayer(new ThreeColumns()));
        table.hideColumnPositions(1);
        assertEquals(2, table.getColumnCount());
    }

    private static final class ThreeColumns implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return column;
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getColumnCount() {
            return 3;
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }
}
