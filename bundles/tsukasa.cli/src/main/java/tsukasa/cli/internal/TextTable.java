// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tsukasa.api.Bytes;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;

/** Lays out a table for a terminal: columns aligned by display cells (full-width characters take two), numbers to the right. */
final class TextTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int PERCENT = 100;
    private final ZoneId zone;
    private final NumberFormat whole;
    private final NumberFormat fraction;

    TextTable(ZoneId zone, Locale locale) {
        this.zone = zone;
        whole = NumberFormat.getIntegerInstance(locale);
        fraction = NumberFormat.getNumberInstance(locale);
    }

    List<String> lines(Table table) {
        List<Column> columns = table.columns();
        List<String[]> rows = new ArrayList<>();
        rows.add(columns.stream().map(Column::title).toArray(String[]::new));
        table.rows().forEach(cells -> {
            String[] row = new String[columns.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = cell(cells[i], columns.get(i).type());
            }
            rows.add(row);
        });
        int[] widths = new int[columns.size()];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        return rows.stream().map(row -> line(row, widths, columns)).toList();
    }

    private static String line(String[] row, int[] widths, List<Column> columns) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String padding = " ".repeat(widths[i] - width(row[i]));
            boolean right = switch (columns.get(i).type()) {
                case INTEGER, DECIMAL, PERCENT, DURATION, BYTES -> true;
                case TEXT, INSTANT, DATE -> false;
            };
            line.append(i == 0 ? "" : "  ").append(right ? padding + row[i] : row[i] + padding);
        }
        return line.toString().stripTrailing();
    }

    private String cell(Object value, Column.Type type) {
        return switch (value) {
            case null -> "";
            case Instant instant -> TIME.format(instant.atZone(zone));
            case Duration duration -> "%d:%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart(),
                    duration.toSecondsPart());
            case Bytes bytes -> whole.format(bytes.count());
            case Long number -> whole.format(number);
            case Integer number -> whole.format(number);
            case Double number when type == Column.Type.PERCENT -> fraction.format(number * PERCENT) + " %";
            case Double number -> fraction.format(number);
            default -> value.toString().replaceAll("\\p{Cntrl}+", " ");
        };
    }

    /** Cells that the text takes on a terminal. */
    static int width(String text) {
        return text.codePoints().map(TextTable::cells).sum();
    }

    private static int cells(int codePoint) {
        if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100 && codePoint <= 0x115F || codePoint >= 0x2E80 && codePoint <= 0xA4CF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3 || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6 || codePoint >= 0x1F300 && codePoint <= 0x1FAFF
                || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
