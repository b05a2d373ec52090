// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tsukasa.plugins.PluginId;

class StoreStateTest {
    private static final PluginId A = new PluginId("a.feature");
    private final StoreState.Entry entry = new StoreState.Entry("a.feature", List.of("1"), false, null);

    @Test
    void keepsAFewVersionsTheCurrentOneLast() {
        StoreState.Entry now = entry.updated("2", 3).updated("3", 3).updated("4", 3);
        assertEquals(List.of("2", "3", "4"), now.versions());
        assertEquals("3", now.previous().orElseThrow());
        assertEquals("3", now.rolledBack().current());
        assertTrue(entry.previous().isEmpty());
    }

    @Test
    void isWantedUnlessStoppedOrInQuarantine() {
        assertTrue(entry.wanted());
        assertFalse(entry.halted().wanted());
        assertFalse(entry.quarantined("hung").wanted());
        assertTrue(entry.quarantined("hung").running().wanted());
        assertTrue(entry.quarantined("hung").updated("2", 3).wanted(), "a new version gets a new chance");
    }

    @Test
    void keepsTheOrderOfInstallation() {
        StoreState state = StoreState.EMPTY.with(entry).with(new StoreState.Entry("b.feature", List.of("1"), false, null)).with(entry.halted());
        assertEquals(List.of("a.feature", "b.feature"), state.plugins().stream().map(StoreState.Entry::id).toList());
    }

    @Test
    void remembersThatAShippedPluginWasRemovedUntilItComesBack() {
        StoreState removed = StoreState.EMPTY.with(entry).without(A, true);
        assertEquals(Map.of("a.feature", "1"), removed.removed());
        assertEquals(Map.of(), removed.with(entry).removed());
        assertEquals(Map.of(), StoreState.EMPTY.with(entry).without(A, false).removed());
    }
}
