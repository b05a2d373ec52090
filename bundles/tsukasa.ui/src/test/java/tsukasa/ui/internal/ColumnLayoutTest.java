// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import tsukasa.ui.RecordColumn;

class ColumnLayoutTest {
    private final List<RecordColumn<String>> columns = List.of(RecordColumn.text("user", "", s -> s),
            RecordColumn.<String> text("host", "", s -> s).hidden(), RecordColumn.text("start", "", s -> s));

    @Test
    void readsWhatItWrote() {
        String text = "start:90,-user,host|start-,user+";
        assertEquals(text, ColumnLayout.read(text, columns).toString());
    }

    @Test
    void beginsAsDeclared() {
        assertEquals("user,-host,start|start-",
                ColumnLayout.of(columns, List.of(new ColumnLayout.Sorting("start", false))).toString());
    }

    @Test
    void forgetsColumnsThatAreGoneAndPlacesNewOnes() {
        assertEquals("start,user,-host|", ColumnLayout.read("gone,start,user,user|gone+", columns).toString());
        assertEquals("user,-host,start:70|", ColumnLayout.read("start:70", columns).toString());
    }

    @Test
    void neverHidesAll() {
        assertEquals("user,-host,start|", ColumnLayout.read("-start,-user,-host|start-", columns).toString());
        assertEquals("user,-host,start|", ColumnLayout.read("", columns).toString());
    }
}
