// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;

import jakarta.persistence.EntityManager;
import tsukasa.api.Refusal;
import tsukasa.persistence.Database;
import tsukasa.persistence.DatabaseFault;
import tsukasa.persistence.Unit;
import tsukasa.testing.Eventually;
import tsukasa.testing.StoreTest;

class EntityUnitTest {
    @BeforeEach
    void makeTable(Database database) {
        database.migrate("notes", NoteSlice.class, List.of("V001__note_row"));
    }

    @StoreTest
    void entitiesAndSqlShareOneTransaction(Database database) {
        try (Unit notes = notes(database)) {
            assertThrows(Refusal.class, () -> database.transaction(() -> {
                notes.update(em -> em.persist(new NoteRow("a", "by entity")));
                assertEquals(1, count(database));
                insert(database, "b");
                assertEquals("by sql", notes.<String>read(em -> em.find(NoteRow.class, "b").text()));
                throw new Refusal("no");
            }));
            assertEquals(0, count(database));
            database.transaction(() -> {
                notes.update(em -> em.persist(new NoteRow("a", "by entity")));
                insert(database, "b");
            });
            assertEquals(2, count(database));
        }
    }

    @StoreTest
    void oneTransactionHasOneEntityManager(Database database) {
        try (Unit notes = notes(database)) {
            EntityManager first = database.transaction(() -> {
                EntityManager outer = notes.write(em -> em);
                assertSame(outer, notes.<EntityManager>read(em -> em));
                return outer;
            });
            assertFalse(first.isOpen());
            assertNotSame(first, notes.<EntityManager>read(em -> em));
        }
    }

    @StoreTest
    void writesAgainWithAFreshEntityManagerWhenTheDatabaseAsksForIt(Database database) {
        AtomicInteger attempts = new AtomicInteger();
        try (Unit notes = notes(database)) {
            notes.update(em -> {
                em.persist(new NoteRow("a", "attempt " + attempts.incrementAndGet()));
                em.flush();
                if (attempts.get() < 3) {
                    throw new DatabaseFault("deadlock", new SQLException("deadlock", "40001"));
                }
            });
            assertEquals("attempt 3", notes.<String>read(em -> em.find(NoteRow.class, "a").text()));
        }
        assertEquals(1, count(database));
    }

    @StoreTest
    void refusesToOverwriteWhatSomebodyElseChanged(Database database) {
        try (Unit notes = notes(database)) {
            notes.update(em -> em.persist(new NoteRow("a", "first")));
            NoteRow seen = notes.read(em -> em.find(NoteRow.class, "a"));
            notes.update(em -> em.find(NoteRow.class, "a").change("theirs"));
            seen.change("mine");
            Refusal refusal = assertThrows(Refusal.class, () -> notes.update(em -> em.merge(seen)));
            assertTrue(refusal.getMessage().startsWith("Somebody else"), refusal.getMessage());
            assertEquals("theirs", notes.<String>read(em -> em.find(NoteRow.class, "a").text()));
        }
    }

    @StoreTest
    void aDuplicateIsAFaultThatSaysSo(Database database) {
        try (Unit notes = notes(database)) {
            notes.update(em -> em.persist(new NoteRow("a", "first")));
            DatabaseFault fault = assertThrows(DatabaseFault.class,
                    () -> notes.update(em -> em.persist(new NoteRow("a", "second"))));
            assertTrue(fault.duplicate(), fault.toString());
        }
    }

    @StoreTest
    void saysWhenThereIsNoSuchUnit(Database database) {
        try (Unit unheardOf = database.unit("unheard-of", NoteSlice.class)) {
            assertThrows(IllegalStateException.class, () -> unheardOf.read(em -> em.find(NoteRow.class, "a")));
        }
    }

    @StoreTest
    void isOfNoUseOnceClosed(Database database) {
        Unit notes = notes(database);
        notes.close();
        notes.close();
        assertThrows(IllegalStateException.class, () -> notes.read(em -> em));
    }

    @StoreTest
    void nothingOfASliceStaysWhenItHasGone(Database database) throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        for (int round = 0; round < 5; round++) {
            loaders.add(runSliceInALoaderOfItsOwn(database));
        }
        Eventually.holds("the end of all five loaders", () -> {
            System.gc();
            return loaders.stream().allMatch(loader -> loader.get() == null);
        });
        Set<String> left = Thread.getAllStackTraces().keySet().stream().filter(thread -> !before.contains(thread))
                .map(Thread::getName).filter(name -> name.startsWith("tsukasa events")).collect(Collectors.toSet());
        assertEquals(Set.of(), left);
    }

    private static WeakReference<ClassLoader> runSliceInALoaderOfItsOwn(Database database) throws Exception {
        try (URLClassLoader loader = new SliceLoader()) {
            Class<?> slice = loader.loadClass(NoteSlice.class.getName());
            assertSame(loader, slice.getClassLoader());
            @SuppressWarnings("unchecked")
            Consumer<Database> consumer = (Consumer<Database>) slice.getDeclaredConstructor().newInstance();
            consumer.accept(database);
            return new WeakReference<>(loader);
        }
    }

    /** Loads the classes of the slice itself, and all else from where this test was loaded. */
    private static final class SliceLoader extends URLClassLoader {
        private static final Set<String> OWN = Set.of("NoteSlice", "NoteRow", "Seen");

        SliceLoader() throws MalformedURLException {
            super(classPath(), EntityUnitTest.class.getClassLoader());
        }

        private static URL[] classPath() throws MalformedURLException {
            List<URL> urls = new ArrayList<>();
            urls.add(NoteSlice.class.getProtectionDomain().getCodeSource().getLocation());
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                urls.add(new File(entry).toURI().toURL());
            }
            return urls.toArray(URL[]::new);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            String simple = name.substring(name.lastIndexOf('.') + 1).replaceAll("\\$.*", "");
            boolean own = name.startsWith("tsukasa.persistence.internal.") && OWN.contains(simple);
            if (!own) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    private static Unit notes(Database database) {
        return database.unit("notes", NoteSlice.class);
    }

    private static void insert(Database database, String id) {
        database.jdbc(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("insert into note_row (id, text, version) values ('" + id + "', 'by sql', 1)");
            }
        });
    }

    private static long count(Database database) {
        return Seen.number(database, "select count(*) from note_row");
    }
}
