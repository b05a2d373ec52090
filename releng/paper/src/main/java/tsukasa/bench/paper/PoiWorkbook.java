// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.function.BiConsumer;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Rows as a sheet, by the writer of Apache POI that keeps 100 of them in memory. */
public final class PoiWorkbook implements BiConsumer<Iterable<Object[]>, OutputStream> {
    private static final int KEPT = 100;

    @Override
    public void accept(Iterable<Object[]> rows, OutputStream out) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(KEPT)) {
            CellStyle time = workbook.createCellStyle();
            time.setDataFormat(workbook.createDataFormat().getFormat("yyyy/mm/dd hh:mm:ss"));
            SXSSFSheet sheet = workbook.createSheet("rows");
            int number = 0;
            for (Object[] cells : rows) {
                SXSSFRow row = sheet.createRow(number++);
                for (int c = 0; c < cells.length; c++) {
                    write(cells[c], row.createCell(c), time);
                }
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Object value, Cell cell, CellStyle time) {
        switch (value) {
        case String text -> cell.setCellValue(text);
        case LocalDateTime at -> {
            cell.setCellValue(at);
            cell.setCellStyle(time);
        }
        case Number number -> cell.setCellValue(number.doubleValue());
        default -> throw new IllegalArgumentException(value.getClass().getName());
        }
    }
}
