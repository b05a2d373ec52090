// SPDX-License-Identifier: EPL-2.0
package tsukasa.it.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

import tsukasa.api.Actor;
import tsukasa.api.ChangeListener;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.operation.AuditTrail;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.api.operation.Right;
import tsukasa.persistence.Database;
import tsukasa.persistence.EventLog;
import tsukasa.persistence.EventTable;
import tsukasa.persistence.Unit;
import tsukasa.testing.Eventually;
import tsukasa.testing.StoreTest;
import tsukasa.testing.TestDatabase;

/** The database and the operations as the framework wires them, with the entities of another bundle, on both engines. */
class DatabaseTest {
    private static final Actor ACTOR = new Actor("tester");
    private static final EventTable<String> ARRIVALS = EventTable.<String>named("arrival").key("event_key", key -> key)
            .text("letter", key -> "letter " + key).build();
    private final BundleContext context = FrameworkUtil.getBundle(DatabaseTest.class).getBundleContext();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    @StoreTest
    void servesSlicesInTheFramework(TestDatabase place) throws Exception {
        Site site = new Site(new SiteId("minato"), place.data(), place.url(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH,
                Clock.systemUTC(), ACTOR);
        ServiceRegistration<ChangeListener> listener = context.registerService(ChangeListener.class, heard::add, null);
        ServiceRegistration<Site> registration = context.registerService(Site.class, site, null);
        try {
            Database database = service(Database.class);
            database.migrate("it", DatabaseTest.class, List.of("V001__letter"));
            try (Unit letters = database.unit("it", DatabaseTest.class)) {
                entitiesAreWoven(letters);
                eventsAndEntitiesShareATransaction(database, letters);
                operationsAreAudited(letters);
            }
        } finally {
            registration.unregister();
            listener.unregister();
        }
        assertTrue(place.derby() == Files.exists(place.data().resolve("database")));
        Eventually.holds("the end of the database's threads", () -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("tsukasa-database") || thread.getName().startsWith("tsukasa events")));
    }

    private static void entitiesAreWoven(Unit letters) {
        letters.update(em -> em.persist(new LetterRow("a", "dear all")));
        assertTrue(PersistenceWeaved.class.isAssignableFrom(LetterRow.class), "the build has not woven it");
        letters.read(em -> {
            LetterRow row = em.find(LetterRow.class, "a");
            assertFalse(em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(row, "body"));
            assertEquals("dear all", row.body());
            return null;
        });
    }

    private static void eventsAndEntitiesShareATransaction(Database database, Unit letters) {
        try (EventLog<String> log = database.events(ARRIVALS,
                added -> letters.update(em -> added.forEach(key -> em.persist(new LetterRow(key, "came")))))) {
            assertEquals(List.of("b", "c"), log.append(List.of("b", "c")));
            assertEquals(List.of("d"), log.append(List.of("b", "c", "d")));
        }
        assertEquals(4L, count(letters));
    }

    private void operationsAreAudited(Unit letters) throws Exception {
        Operations operations = service(Operations.class);
        Outcome<String> outcome = operations.execute(new Write(letters), ACTOR, "to see", Progress.NONE);
        assertEquals("done", assertInstanceOf(Outcome.Done.class, outcome).result());
        assertEquals(5L, count(letters));
        AuditTrail trail = service(AuditTrail.class);
        Instant now = Instant.now();
        assertEquals(1, trail.entries(new Period(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))), 10).size());
        assertEquals(OptionalLong.empty(), trail.firstBroken());
        Eventually.holds("the news", () -> heard.contains("letters"));
    }

    private static long count(Unit letters) {
        return letters.read(em -> em.createQuery("select count(l) from LetterRow l", Long.class).getSingleResult());
    }

    private <T> T service(Class<T> type) throws Exception {
        return context.getService(Eventually.get(type.getSimpleName(), () -> context.getServiceReference(type), Objects::nonNull));
    }

    private record Write(Unit letters) implements Operation<String> {
        @Override
        public Right right() {
            return new Right("letters.write");
        }

        @Override
        public Map<String, String> arguments() {
            return Map.of("id", "e");
        }

        @Override
        public String run(Change change) {
            letters.update(em -> em.persist(new LetterRow("e", "by hand")));
            change.touches("letters");
            return "done";
        }
    }
}
