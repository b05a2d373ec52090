// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Finds the header among the first rows: reports often begin with a title and the day of their making. */
final class HeaderGuess {
    private static final Pattern DATA = Pattern.compile("[\\d０-９][\\d０-９/:.,\\-年月日時分秒 T+Z]*");

    private HeaderGuess() {
    }

    /** Line of the first row that is as full as the fullest and has names in it; empty if the rows are data at once. */
    static OptionalInt line(List<RawRow> rows) {
        long fullest = rows.stream().mapToLong(HeaderGuess::filled).max().orElse(0);
        for (RawRow row : rows) {
            long filled = filled(row);
            if (filled * 10 >= fullest * 7 && filled > 0) {
                return data(row) ? OptionalInt.empty() : OptionalInt.of((int) row.line());
            }
        }
        return OptionalInt.empty();
    }

    private static long filled(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** A header has no dates, no numbers, and no name twice over in most of its cells. */
    private static boolean data(RawRow row) {
        return row.cells().stream().map(String::strip).anyMatch(cell -> DATA.matcher(cell).matches());
    }
}
