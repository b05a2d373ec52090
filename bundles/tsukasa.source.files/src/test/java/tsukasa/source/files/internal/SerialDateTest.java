// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class SerialDateTest {
    private static String text(String serial, CellFormats.Meaning meaning) {
        return SerialDate.text(Double.parseDouble(serial), meaning, false);
    }

    @Test
    void countsDaysAsSpreadsheetsDo() {
        assertEquals("2026-10-01", text("46296", CellFormats.Meaning.DATE));
        assertEquals("1900-01-01", text("1", CellFormats.Meaning.DATE));
        assertEquals("1900-02-28", text("59", CellFormats.Meaning.DATE));
        assertEquals("1900-03-01", text("61", CellFormats.Meaning.DATE));
        assertEquals("2026-10-02", SerialDate.text(44835, CellFormats.Meaning.DATE, true));
    }

    @Test
    void roundsAwayTheNoiseOfBinaryFractions() {
        assertEquals("2026-10-01T09:30:00", text("46296.395833333336", CellFormats.Meaning.DATE_TIME));
        assertEquals("2026-10-01T17:59:59", text("46296.74998842593", CellFormats.Meaning.DATE_TIME));
        assertEquals("09:30:00", text("0.39583333333333331", CellFormats.Meaning.TIME));
        assertEquals("2026-10-02T00:00:00", text("46296.99999999999", CellFormats.Meaning.DATE_TIME));
    }

    @Test
    void keepsHoursBeyondADay() {
        assertEquals("36:30:00", text("1.5208333333333333", CellFormats.Meaning.ELAPSED));
    }

    @Test
    void leavesNumbersThatAreNoDates() {
        assertNull(text("-1", CellFormats.Meaning.DATE));
        assertNull(text("1E+30", CellFormats.Meaning.DATE));
    }
}
