// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;

import tsukasa.api.Period;
import tsukasa.api.SiteId;
import tsukasa.api.operation.AuditEntry;
import tsukasa.api.operation.AuditEntry.Phase;
import tsukasa.persistence.Database;
import tsukasa.persistence.DatabaseFault;
import tsukasa.persistence.Engine;
import tsukasa.persistence.OpenDatabase;
import tsukasa.testing.StoreTest;
import tsukasa.testing.TestDatabase;

class AuditChainTest {
    private static final Period ALL = new Period(City.NOW, City.NOW.plus(Duration.ofDays(1)));
    private AuditChain chain;

    @BeforeEach
    void open(Database database) {
        chain = chain(database, "minato");
    }

    @StoreTest
    void holdsAsItWasWritten(Database database) {
        append(database, chain, 5);
        assertEquals(OptionalLong.empty(), chain.firstBroken());
        assertEquals(List.of(5L, 4L, 3L), chain.entries(ALL, 3).stream().map(AuditEntry::number).toList());
        assertEquals(List.of(), chain.entries(new Period(City.NOW.minusSeconds(9), City.NOW), 10));
    }

    @StoreTest
    void keepsLongAndStrangeTexts(Database database) {
        String text = "改善 😀 \\ \t\n'\"".repeat(10_000);
        AuditEntry written = database.transaction(() -> chain.append(entry(text)));
        assertEquals(written, chain.entries(ALL, 1).get(0));
        assertEquals(OptionalLong.empty(), chain.firstBroken());
    }

    @StoreTest
    void anEmptyChainHolds() {
        assertEquals(OptionalLong.empty(), chain.firstBroken());
        assertEquals(List.of(), chain.entries(ALL, 10));
    }

    @StoreTest
    void theDatabaseItselfRefusesToChangeOrRemoveEntries(Database database) {
        append(database, chain, 2);
        for (String tampering : List.of("update audit_entry set actor = 'forged' where entry_number = 1",
                "delete from audit_entry where entry_number = 2", "delete from audit_head", "truncate table audit_entry")) {
            if (database.engine() == Engine.POSTGRESQL || !tampering.startsWith("truncate")) {
                assertThrows(DatabaseFault.class, () -> execute(database, tampering), tampering);
            }
        }
        append(database, chain, 1);
        assertEquals(3, chain.entries(ALL, 10).size());
        assertEquals(OptionalLong.empty(), chain.firstBroken());
    }

    @StoreTest
    void findsAChangedEntry(Database database) {
        unlock(database);
        for (String column : List.of("actor", "needed_right", "arguments", "state_before", "state_after", "summary", "why", "hash")) {
            AuditChain other = chain(database, "of " + column);
            append(database, other, 5);
            String value = column.equals("needed_right") ? "other.right" : "forged";
            execute(database, "update audit_entry set " + column + " = '" + value + "' where entry_number = 3 and site = 'of " + column + "'");
            assertEquals(OptionalLong.of(3), other.firstBroken(), column);
        }
    }

    @StoreTest
    void findsAMissingEntryEvenAtTheEnd(Database database) {
        unlock(database);
        append(database, chain, 5);
        AuditChain other = chain(database, "shibuya");
        append(database, other, 5);
        execute(database, "delete from audit_entry where entry_number = 2 and site = 'minato'");
        execute(database, "delete from audit_entry where entry_number = 5 and site = 'shibuya'");
        assertEquals(OptionalLong.of(2), chain.firstBroken());
        assertEquals(OptionalLong.of(5), other.firstBroken());
    }

    @StoreTest
    void sitesHaveChainsOfTheirOwn(Database database) {
        append(database, chain, 2);
        AuditChain other = chain(database, "shibuya");
        append(database, other, 1);
        assertEquals(List.of(1L), other.entries(ALL, 10).stream().map(AuditEntry::number).toList());
    }

    @StoreTest
    void manyThreadsOfTwoConsolesAppendOneAfterTheOther(TestDatabase place, Database database) throws Exception {
        Optional<OpenDatabase> console = place.url().map(url -> Database.open(place.data(), place.url(), Locale.ENGLISH));
        Database second = console.map(Database.class::cast).orElse(database);
        CyclicBarrier start = new CyclicBarrier(6);
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Database mine = i % 2 == 0 ? database : second;
                AuditChain its = new AuditChain(mine, new SiteId("minato"));
                all.add(threads.submit(() -> {
                    start.await();
                    append(mine, its, 20);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        console.ifPresent(OpenDatabase::close);
        List<Long> numbers = chain.entries(ALL, 1_000).stream().map(AuditEntry::number).sorted().toList();
        assertEquals(LongStream.rangeClosed(1, 120).boxed().toList(), numbers);
        assertEquals(OptionalLong.empty(), chain.firstBroken());
    }

    private static AuditChain chain(Database database, String site) {
        AuditChain chain = new AuditChain(database, new SiteId(site));
        chain.prepare();
        return chain;
    }

    private static void append(Database database, AuditChain chain, int entries) {
        for (int i = 0; i < entries; i++) {
            database.transaction(() -> chain.append(entry("note")));
        }
    }

    private static AuditEntry entry(String text) {
        return new AuditEntry(new UUID(1, 2), 0, City.NOW, City.OWN, City.RIGHT, Phase.DONE, "{}", text, text, "", "", "");
    }

    /** As somebody would who may change the tables themselves. */
    private void unlock(Database database) {
        chain.prepare();
        if (database.engine() == Engine.POSTGRESQL) {
            execute(database, "alter table audit_entry disable trigger user");
        } else {
            execute(database, "drop trigger audit_entry_is_not_changed");
            execute(database, "drop trigger audit_entry_is_not_removed");
        }
    }

    private static void execute(Database database, String sql) {
        database.jdbc(connection -> connection.createStatement().execute(sql));
    }
}
