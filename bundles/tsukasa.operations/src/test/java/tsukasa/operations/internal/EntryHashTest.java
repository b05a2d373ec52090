// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import tsukasa.api.operation.AuditEntry;
import tsukasa.api.operation.AuditEntry.Phase;

class EntryHashTest {
    @Test
    void isWhatAnotherProgramReckons() {
        assertEquals("c9f568a388a380a3c731aa9de0eb683be8bd746820153fe42422176dfd7e3ceb",
                EntryHash.of("abc", entry("前", "後")));
    }

    @Test
    void tellsFieldsApart() {
        assertNotEquals(EntryHash.of("", entry("ab", "c")), EntryHash.of("", entry("a", "bc")));
    }

    private static AuditEntry entry(String before, String after) {
        return new AuditEntry(new UUID(1, 2), 7, City.NOW, City.OWN, City.RIGHT, Phase.DONE, "{}", before, after, "sum", "why",
                "");
    }
}
