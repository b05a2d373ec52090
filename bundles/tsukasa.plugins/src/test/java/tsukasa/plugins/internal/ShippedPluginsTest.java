// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.plugins.PluginId;
import tsukasa.plugins.internal.store.Archives;
import tsukasa.plugins.internal.store.PluginStore;
import tsukasa.plugins.internal.store.SampleArchive;
import tsukasa.plugins.internal.store.ShippedFolder;
import tsukasa.plugins.internal.store.StoreState;

class ShippedPluginsTest {
    private static final PluginId A = new PluginId("a.feature");
    @TempDir
    Path folder;
    private PluginStore store;

    @BeforeEach
    void open() throws IOException {
        store = new PluginStore(folder.resolve("store"), new Archives(Archives.Limits.PLUGIN));
        store.create();
    }

    private StoreState start(StoreState before, String version) throws IOException {
        Path shipped = folder.resolve("shipped-" + version);
        SampleArchive.plugin(A.value(), version).folder(shipped.resolve("a"));
        return new ShippedPlugins(store).takeIn(before, new ShippedFolder(shipped).names());
    }

    private static String current(StoreState state) {
        return state.entry(A).orElseThrow().current();
    }

    @Test
    void installsWhatWasNeverSeen() throws IOException {
        assertEquals("1.0.0", current(start(StoreState.EMPTY, "1.0.0")));
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        StoreState once = start(StoreState.EMPTY, "1.0.0");
        assertEquals(once, start(once, "1.0.0"));
    }

    @Test
    void updatesToANewerVersionAndKeepsTheOld() throws IOException {
        assertEquals(List.of("1.0.0", "1.1.0"), start(start(StoreState.EMPTY, "1.0.0"), "1.1.0").entry(A).orElseThrow().versions());
    }

    @Test
    void doesNotGoBackToAnOlderVersion() throws IOException {
        assertEquals("1.1.0", current(start(start(StoreState.EMPTY, "1.1.0"), "1.0.0")));
    }

    @Test
    void leavesAloneWhatSomebodyHasRemoved() throws IOException {
        StoreState removed = start(StoreState.EMPTY, "1.0.0").without(A, true);
        assertTrue(start(removed, "2.0.0").entry(A).isEmpty());
    }

    @Test
    void doesNotUndoARollback() throws IOException {
        StoreState two = start(start(StoreState.EMPTY, "1.0.0"), "2.0.0");
        StoreState back = two.with(two.entry(A).orElseThrow().rolledBack());
        assertEquals("1.0.0", current(start(back, "2.0.0")));
        assertEquals("3.0.0", current(start(back, "3.0.0")));
    }

    @Test
    void staysStoppedOverAnUpdate() throws IOException {
        StoreState one = start(StoreState.EMPTY, "1.0.0");
        assertTrue(start(one.with(one.entry(A).orElseThrow().halted()), "2.0.0").entry(A).orElseThrow().stopped());
    }
}
