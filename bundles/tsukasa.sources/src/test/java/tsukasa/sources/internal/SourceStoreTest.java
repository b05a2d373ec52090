// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.SiteId;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.sources.SourceStatus.Problem;
import tsukasa.testing.StoreTest;

class SourceStoreTest {
    private static final SourceId ID = new SourceId("庁内 xrdp");
    private static final StoredSource SOURCE = new StoredSource(ID, "u-1", "xrdp", "tsukasa.source.xrdp", Map.of("host", "端末"),
            Map.of("sshPassword", "ref-1"), false);

    @StoreTest
    void keepsWhatASourceIsAndWhatItHasDone(Database database) {
        SourceStore store = new SourceStore(database, new SiteId("city"));
        store.insert(SOURCE);
        assertEquals(new SourceStore.Entry(SOURCE, History.NONE), store.find(ID).orElseThrow());
        Instant now = Instant.parse("2026-10-01T00:00:00.123456Z");
        History history = new History(Optional.of("到達点\n" + "x".repeat(100_000)), 12, 20_000, 3, Optional.of(now),
                Optional.of(now.plusSeconds(1)), Optional.of(new Problem("駄目", now)));
        store.save(ID, history);
        assertEquals(history, store.load(ID));
        StoredSource changed = SOURCE.withSettings(Map.of("host", "b"), Map.of("sshPassword", "ref-2")).withPaused(true);
        store.update(changed);
        assertEquals(List.of(new SourceStore.Entry(changed, history)), store.all());
        assertEquals(Map.of("ref-2", ID), store.secrets());
        store.delete(ID);
        assertEquals(List.of(), store.all());
        assertEquals(History.NONE, store.load(ID));
    }

    @StoreTest
    void cutsASentenceThatIsTooLong(Database database) {
        SourceStore store = new SourceStore(database, new SiteId("city"));
        store.insert(SOURCE);
        store.save(ID, History.NONE.failed("長".repeat(5_000), Instant.EPOCH));
        assertEquals(2_000, store.load(ID).problem().orElseThrow().sentence().length());
    }

    @StoreTest
    void doesNotSeeTheSourcesOfAnotherSite(Database database) {
        new SourceStore(database, new SiteId("one")).insert(SOURCE);
        SourceStore other = new SourceStore(database, new SiteId("other"));
        assertTrue(other.find(ID).isEmpty());
        other.insert(SOURCE);
        assertEquals(1, other.all().size());
    }
}
