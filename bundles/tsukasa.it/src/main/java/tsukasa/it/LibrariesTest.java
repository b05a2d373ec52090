// SPDX-License-Identifier: EPL-2.0
package tsukasa.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.junit.jupiter.api.Test;

/** Libraries that were made for a flat class path, and what they need of each other, in the framework. */
class LibrariesTest {
    @Test
    void writesAndReadsAWorkbook() throws IOException {
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(xlsx, "Tsukasa", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("一");
            sheet.value(0, 0, "接続");
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.toByteArray()));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            assertEquals(List.of("接続"), rows.map(row -> row.getCellText(0)).toList());
        }
    }

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
