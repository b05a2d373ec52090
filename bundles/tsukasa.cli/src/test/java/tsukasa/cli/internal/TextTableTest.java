// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;

class TextTableTest {
    private final TextTable layout = new TextTable(ZoneId.of("Asia/Tokyo"), Locale.ENGLISH);

    @Test
    void alignsFullWidthTextAndNumbers() {
        Table table = table(List.of(new Column("user", "利用者", Type.TEXT), new Column("n", "Count", Type.INTEGER)),
                new Object[] {"tanaka", 7L}, new Object[] {"鈴木", 1234L});
        assertEquals(List.of("利用者  Count", "tanaka      7", "鈴木    1,234"), layout.lines(table));
    }

    @Test
    void showsTimesInTheZoneAndLengthsInHours() {
        Table table = table(List.of(new Column("at", "At", Type.INSTANT), new Column("d", "Length", Type.DURATION),
                new Column("p", "Share", Type.PERCENT)),
                new Object[] {Instant.parse("2026-10-01T00:00:00Z"), Duration.ofMinutes(1501), 0.5});
        assertEquals("2026-10-01 09:00:00  25:01:00   50 %", layout.lines(table).get(1));
    }

    @Test
    void leavesUnknownCellsEmptyAndControlCharactersOut() {
        Table table = table(List.of(new Column("a", "A", Type.TEXT), new Column("b", "B", Type.TEXT)),
                new Object[] {null, "x\u001b[31m\ny"});
        assertEquals("   x [31m y", layout.lines(table).get(1));
    }

    private static Table table(List<Column> columns, Object[]... rows) {
        return new Table("t", "T", columns, Table.of(List.of(rows)));
    }
}
