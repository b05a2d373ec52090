// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;

import tsukasa.api.Texts;

class DelimitedTextTest {
    private final Texts texts = Texts.of(DelimitedText.class, Locale.ENGLISH);

    private List<RawRow> read(String text, char delimiter) throws Exception {
        DelimitedText records = new DelimitedText(new StringReader(text), delimiter, texts);
        List<RawRow> rows = new ArrayList<>();
        for (RawRow row = records.next(); row != null; row = records.next()) {
            rows.add(row);
        }
        return rows;
    }

    private List<List<String>> cells(String text) throws Exception {
        return read(text, ',').stream().map(RawRow::cells).toList();
    }

    @Test
    void readsQuotesLinesAndDelimitersWithinCells() throws Exception {
        assertEquals(List.of(List.of("a", "b,c", "d\"e", "f\ng"), List.of("", "x", "", "")),
                cells("a,\"b,c\",\"d\"\"e\",\"f\r\ng\"\r\n,x,,\r\n"));
    }

    @Test
    void takesEveryLineEndAndALastLineWithoutOne() throws Exception {
        assertEquals(List.of(List.of("1"), List.of("2"), List.of("3"), List.of("4")), cells("1\n2\r3\r\n4"));
    }

    @Test
    void skipsEmptyLinesAndSaysWhereARowStarts() throws Exception {
        List<RawRow> rows = read("a\n\n\"b\nb\"\nc\n", ',');
        assertEquals(List.of(1L, 3L, 5L), rows.stream().map(RawRow::line).toList());
    }

    @Test
    void keepsQuotesThatStandWithinAnUnquotedCell() throws Exception {
        assertEquals(List.of(List.of("a \"b\" c", "5\"")), cells("a \"b\" c,5\"\n"));
    }

    @Test
    void namesTheLineWhereAQuoteWasOpenedThatIsNeverClosed() {
        BadFile bad = assertThrows(BadFile.class, () -> cells("a,b\nc,\"d\ne,f\n"));
        assertEquals("x.csv, line 2, column #2: a quotation mark opens here and is never closed. "
                + "Close it, or double it where it is part of the text.", bad.refusal("x.csv", texts).getMessage());
    }

    @Test
    void refusesTextAfterAClosingQuote() {
        BadFile bad = assertThrows(BadFile.class, () -> cells("a\n\"b\"c,d\n"));
        assertEquals(2, bad.problem("x").line());
        assertEquals("#1", bad.problem("x").column());
    }

    @Test
    void doesNotFillTheMemoryWithOneCell() {
        String endless = "a,\"" + "x".repeat(DelimitedText.LONGEST_CELL + 10);
        assertTrue(assertThrows(BadFile.class, () -> cells(endless)).getMessage().contains("1000000"));
        assertThrows(BadFile.class, () -> cells(",".repeat(DelimitedText.MOST_CELLS + 10)));
    }

    @Test
    void marksCellsThatCouldNotBeDecoded() throws Exception {
        RawRow row = read("ok,br\uFFFDken\n", ',').getFirst();
        assertEquals(java.util.Set.of(1), row.faults().keySet());
    }

    @Test
    void readsBackWhateverIsWrittenByTheRule() throws Exception {
        Random random = new Random(7);
        String alphabet = "ab,\"\n\r\t 漢字;|";
        for (int round = 0; round < 500; round++) {
            List<List<String>> rows = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int r = 0; r < 1 + random.nextInt(4); r++) {
                List<String> row = new ArrayList<>();
                for (int c = 0; c < 2 + random.nextInt(3); c++) {
                    StringBuilder cell = new StringBuilder();
                    for (int i = random.nextInt(6); i > 0; i--) {
                        cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
                    }
                    row.add(cell.toString().replaceAll("\r\n?", "\n"));
                    text.append(c == 0 ? "" : ",").append('"').append(cell.toString().replace("\"", "\"\"")).append('"');
                }
                rows.add(row);
                text.append(random.nextBoolean() ? "\r\n" : "\n");
            }
            assertEquals(rows, cells(text.toString()));
        }
    }
}
