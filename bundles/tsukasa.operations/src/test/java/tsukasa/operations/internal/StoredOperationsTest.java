// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;

import tsukasa.api.CancelledException;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.operation.AuditEntry;
import tsukasa.api.operation.AuditEntry.Phase;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Outcome;
import tsukasa.api.operation.Right;
import tsukasa.persistence.Database;
import tsukasa.persistence.DatabaseFault;
import tsukasa.testing.StoreTest;
import tsukasa.testing.TestDatabase;

class StoredOperationsTest {
    private final List<String> published = new ArrayList<>();
    private Database database;
    private Site site;
    private StoredOperations operations;
    private StoredAuditTrail trail;

    @BeforeEach
    void open(TestDatabase place, Database given) {
        database = given;
        site = City.site(place.data());
        operations = new StoredOperations(database, topic -> database.afterCommit(() -> published.add(topic)), site);
        trail = new StoredAuditTrail(database, site);
        City.makeTable(database);
    }

    @StoreTest
    void makesTheChangeAndItsEntryAndThenTells() {
        Outcome.Done<String> done = assertInstanceOf(Outcome.Done.class, execute(new City.Write(database, "a")));
        assertEquals("A", done.result());
        assertEquals(List.of("notes"), published);
        AuditEntry entry = entries().get(0);
        assertEquals(done.entry(), entry);
        assertEquals(1, entry.number());
        assertEquals(City.NOW, entry.at());
        assertEquals(City.OWN, entry.actor());
        assertEquals(City.RIGHT, entry.right());
        assertEquals(Phase.DONE, entry.phase());
        assertEquals("{\"id\":\"a\",\"in\":\"a \\\"book\\\"\\n\"}", entry.arguments());
        assertEquals(List.of("", "a", "Wrote a.", "because"),
                List.of(entry.before(), entry.after(), entry.summary(), entry.why()));
        assertEquals(OptionalLong.empty(), trail.firstBroken());
    }

    @StoreTest
    void aRefusalChangesNothingAndLeavesNoEntry() {
        Outcome<Void> outcome = execute(operation(change -> {
            new City.Write(database, "a").run(change);
            throw new Refusal("Not today.");
        }));
        assertEquals(new Outcome.Refused<>("Not today."), outcome);
        assertNothingHappened();
    }

    @StoreTest
    void aFaultChangesNothingAndIsThrown() {
        IllegalStateException fault = new IllegalStateException("broken");
        assertEquals(fault, assertThrows(IllegalStateException.class, () -> execute(operation(change -> {
            new City.Write(database, "a").run(change);
            throw fault;
        }))));
        assertNothingHappened();
    }

    @StoreTest
    void runsAgainWithACleanRecordWhenTheDatabaseAsksForIt() {
        AtomicInteger attempts = new AtomicInteger();
        execute(operation(change -> {
            change.touches("attempt " + attempts.incrementAndGet());
            new City.Write(database, "a").run(change);
            if (attempts.get() < 3) {
                throw new DatabaseFault("deadlock", new SQLException("deadlock", "40P01"));
            }
        }));
        assertEquals(List.of("attempt 3", "notes"), published);
        assertEquals(1, entries().size());
        assertEquals(1, City.notes(database));
    }

    @StoreTest
    void refusesWhoHasNoRight() throws IOException {
        Files.writeString(site.data().resolve("rights.properties"), "hanako = other.things\n");
        Outcome<String> outcome = execute(new City.Write(database, "a"));
        String sentence = assertInstanceOf(Outcome.Refused.class, outcome).sentence();
        assertTrue(sentence.startsWith("hanako has no right to do this (notes.write)"), sentence);
        assertNothingHappened();
        assertFalse(operations.allowed(City.OWN, City.RIGHT));
    }

    @StoreTest
    void notesTheIntentBeforeItReachesOut() {
        List<Phase> seenOutside = new ArrayList<>();
        execute(new City.WriteOutside(new City.Write(database, "a"), progress -> {
            assertFalse(database.inTransaction());
            entries().forEach(entry -> seenOutside.add(entry.phase()));
        }));
        assertEquals(List.of(Phase.INTENDED), seenOutside);
        assertEquals(List.of(Phase.DONE, Phase.INTENDED), phases());
        assertEquals(1, City.notes(database));
    }

    @StoreTest
    void notesWhatFailedOutside() {
        IllegalStateException fault = assertThrows(IllegalStateException.class,
                () -> execute(new City.WriteOutside(new City.Write(database, "a"), progress -> {
                    throw new IOException("no answer");
                })));
        assertEquals("no answer", fault.getMessage());
        assertEquals(List.of(Phase.FAILED, Phase.INTENDED), phases());
        assertEquals("no answer", entries().get(0).summary());
        assertEquals(0, City.notes(database));
    }

    @StoreTest
    void aRefusalOutsideIsARefusalWithAnEntry() {
        assertEquals(new Outcome.Refused<>("The host is asleep."),
                execute(new City.WriteOutside(new City.Write(database, "a"), progress -> {
                    throw new Refusal("The host is asleep.");
                })));
        assertEquals(List.of(Phase.FAILED, Phase.INTENDED), phases());
    }

    @StoreTest
    void whatIsCalledOffIsNotedAsSuch() {
        assertThrows(CancelledException.class,
                () -> execute(new City.WriteOutside(new City.Write(database, "a"), progress -> {
                    throw new InterruptedException();
                })));
        assertTrue(Thread.interrupted());
        assertEquals("Called off.", entries().get(0).summary());
        assertEquals(List.of(Phase.FAILED, Phase.INTENDED), phases());
    }

    @StoreTest
    void aFailureAfterTheOutsideWorkIsNotedToo() {
        City.Write write = new City.Write(database, "a");
        execute(write);
        assertThrows(DatabaseFault.class, () -> execute(new City.WriteOutside(write, progress -> { })));
        assertEquals(List.of(Phase.FAILED, Phase.INTENDED, Phase.DONE), phases());
        assertEquals(OptionalLong.empty(), trail.firstBroken());
    }

    @StoreTest
    void doesNotRunWithinAnotherTransaction() {
        assertThrows(IllegalStateException.class,
                () -> database.transaction(() -> execute(new City.Write(database, "a"))));
    }

    private void assertNothingHappened() {
        assertEquals(List.of(), published);
        assertEquals(List.of(), entries());
        assertEquals(0, City.notes(database));
    }

    private <R> Outcome<R> execute(Operation<R> operation) {
        return operations.execute(operation, City.OWN, "because", Progress.NONE);
    }

    private List<AuditEntry> entries() {
        return trail.entries(new Period(City.NOW.minusSeconds(1), City.NOW.plus(Duration.ofSeconds(1))), 100);
    }

    private List<Phase> phases() {
        return entries().stream().map(AuditEntry::phase).toList();
    }

    private interface Body {
        void run(Change change);
    }

    private static Operation<Void> operation(Body body) {
        return new Operation<>() {
            @Override
            public Right right() {
                return City.RIGHT;
            }

            @Override
            public Map<String, String> arguments() {
                return Map.of();
            }

            @Override
            public Void run(Change change) {
                body.run(change);
                return null;
            }
        };
    }

}
