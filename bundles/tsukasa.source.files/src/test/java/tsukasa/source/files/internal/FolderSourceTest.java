// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Actor;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.operation.Change;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.Mapping.ColumnRef;
import tsukasa.source.files.Mapping.FieldRule;
import tsukasa.source.files.ReadOptions;
import tsukasa.source.files.SavedMapping;
import tsukasa.testing.StoreTest;

class FolderSourceTest {
    private static final String HEADER = "session,user,start\n";
    @TempDir
    private Path folder;
    private final RecordingTarget target = new RecordingTarget();
    private Instant time = Instant.parse("2026-10-01T00:00:00Z");
    private Optional<String> cursor = Optional.empty();
    private long events;
    private final List<Duration> pauses = new ArrayList<>();
    private StoredFileImport imports;

    private void wire(Database database) {
        Site site = new Site(new SiteId("city"), folder, Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH,
                Clock.fixed(time, ZoneOffset.UTC), new Actor("tester"));
        ImportTargets targets = new ImportTargets();
        targets.add(target);
        imports = new StoredFileImport(site, database, targets);
    }

    private FolderSource source(String mapping, String... globs) {
        Site site = new Site(new SiteId("city"), folder, Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH,
                Clock.fixed(time, ZoneOffset.UTC), new Actor("tester"));
        return new FolderSource(new FolderSettings() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return FolderSettings.class;
            }

            @Override
            public String tsukasa_source_id() {
                return "reports";
            }

            @Override
            public String folder() {
                return folder.toString();
            }

            @Override
            public String[] globs() {
                return globs.length == 0 ? new String[] {"*.csv", "*.xlsx"} : globs;
            }

            @Override
            public String kind() {
                return "sessions";
            }

            @Override
            public String mapping() {
                return mapping;
            }

            @Override
            public int intervalSeconds() {
                return 30;
            }

            @Override
            public int settleSeconds() {
                return 5;
            }
        }, imports, site);
    }

    /** Something that a test does. */
    private interface Step {
        void run() throws IOException;
    }

    /** Looks once, then after each step, the pauses passing in no time. */
    private void watch(FolderSource source, Step... steps) {
        Deque<Step> left = new ArrayDeque<>(List.of(steps));
        SourceContext context = new SourceContext() {
            @Override
            public SourceId id() {
                return new SourceId("reports");
            }

            @Override
            public Clock clock() {
                return Clock.fixed(time, ZoneOffset.UTC);
            }

            @Override
            public Optional<String> cursor() {
                return cursor;
            }

            @Override
            public void advance(String reached, long count, Optional<Instant> last) {
                cursor = Optional.of(reached);
                events += count;
            }

            @Override
            public void alive() {
                // not of interest
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                pauses.add(duration);
                time = time.plus(duration);
                if (left.isEmpty()) {
                    throw new InterruptedException();
                }
                try {
                    left.poll().run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        assertThrows(InterruptedException.class, () -> source.run(context));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static void nothing() {
        // time passes
    }

    private String reached() {
        return cursor.orElseThrow().lines().findFirst().orElseThrow();
    }

    @StoreTest
    void takesEachFileOnceWhenItHasStoppedGrowing(Database database) throws IOException {
        wire(database);
        write("a.csv", HEADER + "1,a,2026-10-01T00:00:00Z\n");
        write("a.txt", "not wanted");
        write("~$a.csv", "open in a spreadsheet");
        watch(source(""), () -> {
            assertEquals(Map.of(), target.stored);
            Files.writeString(folder.resolve("a.csv"), "2,b,2026-10-01T00:00:00Z\n", java.nio.file.StandardOpenOption.APPEND);
        }, () -> assertEquals(Map.of(), target.stored), FolderSourceTest::nothing, FolderSourceTest::nothing);
        assertEquals(2, target.stored.size());
        assertEquals(2, events);
        assertEquals("a.csv (1 files)", reached());
        assertEquals(List.of(5L, 5L, 30L, 30L, 30L), pauses.stream().map(Duration::toSeconds).toList());
        target.stored.clear();
        watch(source(""), FolderSourceTest::nothing, FolderSourceTest::nothing);
        assertEquals(Map.of(), target.stored, "it remembers over a restart");
    }

    @StoreTest
    void takesAFileAgainOnlyWhenItsContentIsAnother(Database database) throws IOException {
        wire(database);
        write("a.csv", HEADER + "1,a,2026-10-01T00:00:00Z\n");
        watch(source(""), FolderSourceTest::nothing, () -> {
            assertEquals(1, target.stored.size());
            target.stored.clear();
            Files.setLastModifiedTime(folder.resolve("a.csv"), java.nio.file.attribute.FileTime.fromMillis(5_000));
        }, FolderSourceTest::nothing, () -> {
            assertEquals(Map.of(), target.stored, "only touched");
            write("a.csv", HEADER + "3,c,2026-10-01T00:00:00Z\n");
        }, FolderSourceTest::nothing, () -> {
            assertEquals(1, target.stored.size());
            Files.delete(folder.resolve("a.csv"));
        }, FolderSourceTest::nothing);
        assertEquals("a.csv (0 files)", reached());
    }

    @StoreTest
    void makesAFindingOfABadFileAndGoesOn(Database database) throws IOException {
        wire(database);
        FolderSource source = source("");
        write("bad.csv", HEADER + "1,a,never\n");
        write("good.csv", HEADER + "2,b,2026-10-01T00:00:00Z\n");
        write("none.csv", "a,b\n1,2\n");
        write("zip.xlsx", "this is no workbook at all, but text, with\0zeros");
        watch(source, FolderSourceTest::nothing, () -> {
            assertEquals(1, target.stored.size());
            assertEquals(List.of("files.reports.bad.csv", "files.reports.none.csv", "files.reports.zip.xlsx"),
                    source.check(Locale.ENGLISH).stream().map(finding -> finding.id()).toList());
            assertEquals("The source reports could not take the file bad.csv: 1 problems, the first in line 2, column start: \"never\" is no "
                    + "time with an offset. Write it like 2026-10-01T09:00:00+09:00.", source.check(Locale.ENGLISH).getFirst().summary());
            write("bad.csv", HEADER + "1,a,2026-10-01T00:00:00Z\n");
        }, FolderSourceTest::nothing, () -> {
            assertEquals(2, target.stored.size());
            assertEquals(2, source.check(Locale.JAPANESE).size());
        });
        FolderSource restarted = source("");
        watch(restarted);
        assertEquals(2, restarted.check(Locale.ENGLISH).size(), "findings outlive a restart");
    }

    @StoreTest
    void usesTheSavedMappingAndTriesAgainWhenItChanges(Database database) throws IOException {
        wire(database);
        write("report.csv", "番号,利用者,開始\n1,田中,2026/10/01 9:00\n");
        FolderSource source = source("");
        assertFalse(source.test(Locale.ENGLISH).works());
        Mapping wrong = new Mapping("sessions", ReadOptions.GUESS, ZoneId.of("Asia/Tokyo"), Locale.JAPAN, Map.of("session",
                FieldRule.column(ColumnRef.named("番号")), "user", FieldRule.column(ColumnRef.named("職員")), "start",
                FieldRule.column(ColumnRef.named("開始"))));
        Mapping right = wrong.with("user", FieldRule.column(ColumnRef.named("利用者")));
        watch(source, FolderSourceTest::nothing, () -> {
            assertEquals(1, source.check(Locale.ENGLISH).size());
            save(wrong);
        }, FolderSourceTest::nothing, () -> {
            assertTrue(source.check(Locale.ENGLISH).getFirst().summary().contains("there is no column 職員"));
            save(right);
        }, FolderSourceTest::nothing);
        assertEquals(List.of(), source.check(Locale.ENGLISH));
        assertEquals("田中", target.stored.get("reports/1").value("user"));
        assertEquals(2, imports.saved(new SourceId("reports")).map(SavedMapping::version).orElseThrow());
        assertEquals(right, imports.saved(new SourceId("reports")).map(SavedMapping::mapping).orElseThrow());
        assertEquals(1, imports.saved().size());
        assertTrue(source.test(Locale.ENGLISH).works());
    }

    private void save(Mapping mapping) {
        imports.save(new SourceId("reports"), mapping).run(new Change() {
            @Override
            public Instant at() {
                return time;
            }

            @Override
            public Actor actor() {
                return new Actor("tester");
            }

            @Override
            public void describe(String before, String after) {
                assertTrue(after.contains("tsukasaMapping"));
            }

            @Override
            public void summarize(String sentence) {
                assertTrue(sentence.startsWith("Saved the mapping"));
            }

            @Override
            public void touches(String topic) {
                // nobody listens
            }
        });
    }

    @StoreTest
    void refusesAFolderThatIsNotThere(Database database) throws IOException {
        wire(database);
        FolderSource source = source("");
        Files.delete(folder);
        assertFalse(source.test(Locale.ENGLISH).works());
        assertThrows(Refusal.class, () -> watchOnce(source));
        Files.createDirectory(folder);
    }

    private void watchOnce(FolderSource source) {
        try {
            watch(source);
        } catch (AssertionError e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw e;
        }
    }
}
