// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tsukasa.api.report.Column;
import tsukasa.reports.internal.TableWidths.Fit;

class TableWidthsTest {
    private static TableWidths of(int columns, Column.Type type, String text) {
        return TableWidths.of(IntStream.range(0, columns).mapToObj(c -> new Column("c" + c, "題", type)).toList(),
                Collections.nCopies(3, Collections.nCopies(columns, text).toArray(String[]::new)));
    }

    @Test
    void turnsThePageOnlyForTablesThatNeedIt() {
        assertEquals(Fit.EASY, of(4, Column.Type.TEXT, "総務部総務課").fit());
        assertEquals(Fit.DENSE, of(8, Column.Type.TEXT, "総務部総務課").fit());
        assertEquals(Fit.ACROSS, of(9, Column.Type.INSTANT, "2026/10/05 09:30").fit());
        assertFalse(of(9, Column.Type.INSTANT, "2026/10/05 09:30").broken());
        assertTrue(of(20, Column.Type.INSTANT, "2026/10/05 09:30").broken());
    }

    @Test
    void sharesTheWholeWidth() {
        TableWidths widths = TableWidths.of(
                List.of(new Column("a", "課", Column.Type.TEXT), new Column("n", "件", Column.Type.INTEGER)),
                List.<String[]>of(new String[] { "とても長い所見".repeat(20), "1,234" }));
        assertEquals(100, Arrays.stream(widths.shares()).sum(), 1e-9);
        assertTrue(widths.shares()[0] > 85, Arrays.toString(widths.shares()));
    }
}
