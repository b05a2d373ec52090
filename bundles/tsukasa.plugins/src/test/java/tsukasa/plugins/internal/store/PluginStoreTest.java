// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

import tsukasa.api.Progress;
import tsukasa.plugins.PluginId;

class PluginStoreTest {
    private static final PluginId A = new PluginId("a.feature");
    @TempDir
    Path folder;
    private PluginStore store;

    @BeforeEach
    void open() throws IOException {
        store = new PluginStore(folder.resolve("store"), new Archives(Archives.Limits.PLUGIN));
        store.create();
    }

    private String accepted(String version) throws IOException {
        Path zip = SampleArchive.plugin(A.value(), version).zip(folder.resolve(version + ".zip"));
        return store.accept(store.take(zip, Progress.NONE));
    }

    private List<String> versions() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("store/packages/a.feature"))) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void remembersWhatIsWritten() throws IOException {
        StoreState state = StoreState.EMPTY.with(new StoreState.Entry("a.feature", List.of("1.0.0"), true, null)).seen(A, "1.0.0");
        store.write(state);
        assertEquals(state, new PluginStore(folder.resolve("store"), new Archives(Archives.Limits.PLUGIN)).read());
    }

    @Test
    void stampTellsThatSomebodyHasWritten() throws IOException {
        store.write(StoreState.EMPTY);
        String before = store.stamp();
        assertEquals(before, store.stamp());
        store.write(StoreState.EMPTY);
        assertNotEquals(before, store.stamp());
    }

    @Test
    void keepsTheSameVersionApartFromTheOneBefore() throws IOException {
        assertEquals("1.0.0", accepted("1.0.0"));
        String again = accepted("1.0.0");
        assertNotEquals("1.0.0", again);
        assertEquals(new Version("1.0.0"), PluginStore.versionOf(again));
        assertEquals(new Version("1.0.0"), store.files(A, again).version());
    }

    @Test
    void leavesNothingOfWhatItRefuses() throws IOException {
        Path bad = new SampleArchive().bundle("b", "1.0.0", "").zip(folder.resolve("bad.zip"));
        assertThrows(Refused.class, () -> store.take(bad, Progress.NONE));
        try (Stream<Path> incoming = Files.list(folder.resolve("store/incoming"))) {
            assertEquals(0, incoming.count());
        }
    }

    @Test
    void sweepsWhatNoEntryNames() throws IOException {
        String one = accepted("1.0.0");
        String two = accepted("2.0.0");
        accepted("3.0.0");
        StoreState state = StoreState.EMPTY.with(new StoreState.Entry("a.feature", List.of(one, two), false, null));
        store.sweep(state);
        assertEquals(List.of("1.0.0", "2.0.0"), versions());
        store.sweep(StoreState.EMPTY);
        assertFalse(Files.exists(folder.resolve("store/packages/a.feature")));
    }

    @Test
    void putsADamagedStateAsideAndTakesTheNewestOfEachPackage() throws IOException {
        accepted("1.0.0");
        accepted("1.10.0");
        accepted("1.9.0");
        Files.writeString(folder.resolve("store/state.json"), "{\"format\": 1, \"plugins\": [{\"id\": ");
        StoreState state = store.read();
        assertEquals("1.10.0", state.entry(A).orElseThrow().current());
        assertFalse(Files.exists(folder.resolve("store/state.json")));
        Files.writeString(folder.resolve("store/state.json"), "");
        assertTrue(store.read().entry(A).isPresent());
    }

    @Test
    void doesNotTouchTheStateOfANewerProgram() throws IOException {
        store.write(new StoreState(StoreState.FORMAT + 1, List.of(), Map.of(), Map.of()));
        assertEquals("PluginStore_newer", assertThrows(Refused.class, store::read).message().key());
        assertTrue(Files.exists(folder.resolve("store/state.json")));
    }

    @Test
    void journalKeepsWhatIsNotCarried() throws IOException {
        Journal journal = new Journal(folder.resolve("store"));
        assertEquals(List.of(), journal.pending());
        Journal.Line line = new Journal.Line("2026-01-01T00:00:00Z", "somebody", "plugins.install", Map.of("from", "x.zip"), "installed");
        journal.add(line);
        journal.add(line);
        journal.carried(1);
        assertEquals(List.of(line), new Journal(folder.resolve("store")).pending());
    }
}
