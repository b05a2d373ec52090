// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tsukasa.ui.Formats;
import tsukasa.ui.RecordColumn;

class RowSelectionTest {
    private record Row(String key, int version) {
    }

    private final RowSelection<Row> selection = new RowSelection<>(Row::key);
    private RecordIndex<Row> index = RecordIndex.empty();

    @Test
    void extendsFromWhereItBegan() {
        show(rows("a", "b", "c", "d"), "");
        selection.only(1);
        selection.extendTo(3);
        assertEquals("bcd", keys());
        selection.extendTo(0);
        assertEquals("ab", keys());
        assertEquals(0, selection.cursor());
    }

    @Test
    void togglesSingleRows() {
        show(rows("a", "b", "c"), "");
        selection.only(0);
        selection.toggle(2);
        assertEquals("ac", keys());
        selection.toggle(0);
        assertEquals("c", keys());
    }

    @Test
    void letsGoOfWhatTheFilterHides() {
        show(rows("a", "b", "ab"), "");
        selection.all();
        show(index.records(), "b");
        assertEquals(2, selection.count());
        show(index.records(), "");
        assertEquals(List.of("b", "ab"), selection.records().stream().map(Row::key).toList());
        assertFalse(selection.contains(0));
    }

    @Test
    void survivesRecordsThatAreReadAgain() {
        show(rows("a", "b", "c"), "");
        selection.only(2);
        selection.toggle(1);
        show(List.of(new Row("c", 2), new Row("x", 2), new Row("b", 2)), "");
        assertEquals("cb", keys());
        assertEquals(2, selection.cursor());
        assertTrue(selection.records().stream().allMatch(row -> row.version == 2));
    }

    @Test
    void staysNearWhatHasGone() {
        show(rows("a", "b", "c"), "");
        selection.only(2);
        show(rows("a", "b"), "");
        assertEquals("", keys());
        assertEquals(1, selection.cursor());
        show(rows(), "");
        assertEquals(-1, selection.cursor());
    }

    @Test
    void selectsByKey() {
        show(rows("a", "b", "c"), "");
        selection.keys(Set.of("b", "c", "gone"));
        assertEquals("bc", keys());
        assertEquals(1, selection.cursor());
    }

    private void show(List<Row> rows, String typed) {
        RecordColumn<Row> column = RecordColumn.text("key", "Key", Row::key);
        index = index.next(new RecordIndex.Request<>(rows, List.of(column), List.of(), FilterWords.of(typed), List.of(0),
                Instant.EPOCH, new Formats(Locale.ENGLISH, ZoneOffset.UTC)), Cancel.NEVER);
        selection.show(index);
    }

    private static List<Row> rows(String... keys) {
        return List.of(keys).stream().map(key -> new Row(key, 1)).toList();
    }

    private String keys() {
        StringBuilder keys = new StringBuilder();
        selection.records().forEach(row -> keys.append(row.key));
        return keys.toString();
    }
}
