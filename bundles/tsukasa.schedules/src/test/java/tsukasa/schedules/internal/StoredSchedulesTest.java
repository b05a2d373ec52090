// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;

import tsukasa.api.CancelledException;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.persistence.Database;
import tsukasa.reports.Format;
import tsukasa.reports.TextEncoding;
import tsukasa.schedules.RecurrenceText;
import tsukasa.schedules.Schedule;
import tsukasa.schedules.ScheduleId;
import tsukasa.schedules.ScheduledRun;
import tsukasa.schedules.ScheduledRun.Occasion;
import tsukasa.schedules.ScheduledRun.State;
import tsukasa.schedules.Span;
import tsukasa.testing.StoreTest;
import tsukasa.testing.TestDatabase;

class StoredSchedulesTest {
    private static final ScheduleId ID = new ScheduleId("月次 利用状況");
    private City city;

    @AfterEach
    void close() {
        city.close();
    }

    private void open(Database database, TestDatabase place) {
        city = new City(database, place.data(), Instant.parse("2026-11-03T22:00:00Z"));
    }

    private Schedule schedule(String when) {
        return new Schedule(ID, City.REPORT, RecurrenceText.parse(when).orElseThrow(), Span.MONTH, Set.of(Format.CSV), TextEncoding.UTF8_BOM,
                Locale.JAPANESE, Map.of("section", "税務課"), city.folder("out"), List.of(), false);
    }

    @StoreTest
    void whatIsDueIsMadeOnceAndOfTheMonthThatIsOver(Database database, TestDatabase place) throws Exception {
        open(database, place);
        city.execute(city.schedules.add(schedule("monthly workday 3 07:00")));
        assertEquals(Optional.of(Instant.parse("2026-11-04T22:00:00Z")), city.schedules.next(city.schedules.find(ID).orElseThrow()));
        assertEquals(List.of(), city.schedules.runDue(Progress.NONE));
        city.at("2026-11-04T22:00:05Z");
        ScheduledRun run = city.schedules.runDue(Progress.NONE).getFirst();
        assertEquals(State.DONE, run.state());
        assertEquals(Occasion.DUE, run.occasion());
        assertEquals(0, run.missed());
        Path file = city.folder("out").resolve("test.report_2026-10_rows.csv");
        assertEquals(List.of(file), run.files());
        assertTrue(Files.readString(file).contains("税務課"), "the parameters reach the report");
        assertEquals(List.of(), city.schedules.runDue(Progress.NONE));
        assertEquals(List.of(run), city.schedules.runs(10));
    }

    @StoreTest
    void namesAreTakenOutWhereTheScheduleSaysSo(Database database, TestDatabase place) {
        open(database, place);
        Schedule plain = schedule("daily 07:00");
        city.execute(city.schedules.add(new Schedule(ID, City.REPORT, plain.recurrence(), Span.MONTH, plain.formats(), plain.encoding(), Locale.JAPANESE,
                Map.of(Schedule.REDACT, Schedule.YES, "section", "税務課"), plain.folder(), List.of(), false)));
        city.at("2026-11-05T22:00:00Z");
        assertEquals(List.of(city.folder("out").resolve("test.report_2026-10_redacted_rows.csv")), city.schedules.runDue(Progress.NONE).getFirst().files());
    }

    @StoreTest
    void whatWasMissedIsMadeOnceForTheLastTime(Database database, TestDatabase place) {
        open(database, place);
        city.execute(city.schedules.add(schedule("daily 07:00")));
        city.at("2026-11-08T03:00:00Z");
        List<ScheduledRun> made = city.schedules.runDue(Progress.NONE);
        assertEquals(1, made.size());
        assertEquals(Instant.parse("2026-11-07T22:00:00Z"), made.getFirst().due());
        assertEquals(Occasion.CAUGHT_UP, made.getFirst().occasion());
        assertEquals(3, made.getFirst().missed());
    }

    @StoreTest
    void whatIsPausedIsNeitherMadeNorMadeUpFor(Database database, TestDatabase place) {
        open(database, place);
        city.execute(city.schedules.add(schedule("daily 07:00")));
        city.execute(city.schedules.pause(ID));
        assertFalse(city.schedules.wanted());
        city.at("2026-11-08T03:00:00Z");
        assertEquals(List.of(), city.schedules.runDue(Progress.NONE));
        city.execute(city.schedules.resume(ID));
        assertEquals(List.of(), city.schedules.runDue(Progress.NONE));
        city.at("2026-11-08T22:00:00Z");
        assertEquals(0, city.schedules.runDue(Progress.NONE).getFirst().missed());
    }

    @StoreTest
    void aFailureIsAFindingUntilARunSucceeds(Database database, TestDatabase place) throws Exception {
        open(database, place);
        city.execute(city.schedules.add(schedule("daily 07:00")));
        city.reports.clear();
        city.at("2026-11-05T22:00:00Z");
        ScheduledRun failed = city.schedules.runDue(Progress.NONE).getFirst();
        assertEquals(State.FAILED, failed.state());
        assertTrue(failed.problem().orElseThrow().contains(City.REPORT), failed::toString);
        var check = new SchedulesHealthCheck(city.schedules);
        assertEquals("schedules.failed." + ID, check.check(Locale.ENGLISH).getFirst().id());
        city.reports.add(new City.Rows());
        city.at("2026-11-05T23:00:00Z");
        assertEquals(State.DONE, city.execute(city.schedules.run(ID)).state());
        assertEquals(List.of(), check.check(Locale.ENGLISH));
    }

    @StoreTest
    void aFolderThatCanNotBeWrittenIsSaidAndLeavesNothing(Database database, TestDatabase place) throws Exception {
        open(database, place);
        Files.writeString(city.folder("out"), "a file where the folder should be");
        city.execute(city.schedules.add(schedule("daily 07:00")));
        ScheduledRun run = city.execute(city.schedules.run(ID));
        assertEquals(State.FAILED, run.state());
        assertTrue(run.problem().orElseThrow().contains(city.folder("out").toString()), run::toString);
        assertEquals(List.of(), run.files());
    }

    @StoreTest
    void whatIsCalledOffHasNotBeen(Database database, TestDatabase place) {
        open(database, place);
        city.execute(city.schedules.add(schedule("daily 07:00")));
        city.at("2026-11-05T22:00:00Z");
        Progress off = new Progress() {
            @Override
            public void at(long done, long total, String doing) {
                // nobody watches
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> city.execute(city.schedules.run(ID), off));
        assertThrows(CancelledException.class, () -> city.schedules.runDue(off));
        assertEquals(List.of(), city.schedules.runs(10));
        assertEquals(1, city.schedules.runDue(Progress.NONE).size());
    }

    @StoreTest
    void twoConsolesDoNotMakeTheSameAndOneTakesOverWhatTheOtherLeft(Database database, TestDatabase place) {
        open(database, place);
        city.execute(city.schedules.add(schedule("daily 07:00")));
        Instant due = Instant.parse("2026-11-05T22:00:00Z");
        city.at(due);
        RunStore runs = new RunStore(database, city.site().id());
        ScheduledRun begun = DueRuns.begun(schedule("daily 07:00"), due, Occasion.DUE, due, 0);
        assertTrue(runs.begin(begun));
        assertFalse(runs.begin(begun));
        assertEquals(List.of(), city.schedules.runDue(Progress.NONE));
        for (int attempt = 2; attempt <= RunStore.MOST_TRIES; attempt++) {
            city.at(city.now().plus(RunStore.HOLD).plus(Duration.ofSeconds(1)));
            assertEquals(1, runs.abandoned(city.now()).size());
            assertTrue(runs.takeOver(begun, city.now()));
            assertFalse(runs.takeOver(begun, city.now()));
        }
        city.at(city.now().plus(RunStore.HOLD).plus(Duration.ofSeconds(1)));
        ScheduledRun ended = city.schedules.runDue(Progress.NONE).getFirst();
        assertEquals(State.FAILED, ended.state());
        assertEquals(due, ended.due());
    }

    @StoreTest
    void sayWhatIsWrongWithASchedule(Database database, TestDatabase place) {
        open(database, place);
        Schedule good = schedule("daily 07:00");
        assertTrue(city.refused(city.schedules.edit(good)).contains(ID.value()));
        assertTrue(city.refused(city.schedules.remove(ID)).contains(ID.value()));
        assertTrue(city.refused(city.schedules.add(with(good, "no.such", good.folder(), List.of()))).contains("no.such"));
        assertTrue(city.refused(city.schedules.add(with(good, City.REPORT, Path.of("out"), List.of()))).contains("out"));
        assertTrue(city.refused(city.schedules.add(with(good, City.REPORT, good.folder(), List.of("x@city.example")))).contains("mail server"));
        assertTrue(city.refused(city.schedules.add(with(good, City.REPORT, good.folder(), List.of("a\r\nBcc: b@c.d")))).contains("not a mail address"));
        assertTrue(city.refused(city.schedules.add(with(good, City.REPORT, city.folder("a\nb"), List.of()))).contains("line breaks"));
        assertTrue(city.refused(city.schedules.add(asked(good, Map.of("section", "a\nb")))).contains("line breaks"));
        assertTrue(city.refused(city.schedules.add(asked(good, Map.of("section", "x".repeat(5_000))))).contains("4,000"));
        city.execute(city.schedules.add(good));
        assertTrue(city.refused(city.schedules.add(good)).contains(ID.value()));
        assertThrows(Refusal.class, () -> city.schedules.run(new ScheduleId("other")));
        city.execute(city.schedules.remove(ID));
        assertEquals(List.of(), city.schedules.all());
    }

    private static Schedule with(Schedule s, String report, Path folder, List<String> recipients) {
        return new Schedule(s.id(), report, s.recurrence(), s.span(), s.formats(), s.encoding(), s.locale(), s.parameters(), folder, recipients, false);
    }

    @StoreTest
    void keepsWhatTheTablesHold(Database database, TestDatabase place) {
        open(database, place);
        Map<String, String> long4 = Map.of("a", "x=".repeat(1_900), "b", "", "c", "y".repeat(3_900), "d", "z".repeat(3_900));
        Schedule large = asked(schedule("monthly workday -2 18:00"), long4);
        city.execute(city.schedules.add(large));
        assertEquals(Optional.of(large), city.schedules.find(ID));
        RunStore runs = new RunStore(database, city.site().id());
        Instant now = city.now();
        ScheduledRun begun = DueRuns.begun(large, now, Occasion.ASKED, now, 0);
        assertTrue(runs.begin(begun));
        List<Path> files = IntStream.range(0, 200).mapToObj(number -> Path.of("/" + "f".repeat(400) + number)).toList();
        runs.end(new ScheduledRun(ID, now, Occasion.ASKED, now, Optional.of(now), State.DONE, City.REPORT, 0, files, List.of(), Optional.of("x".repeat(9_000))));
        ScheduledRun kept = runs.newest(1).getFirst();
        assertEquals(files.subList(0, kept.files().size()), kept.files());
        assertTrue(kept.files().size() > 70, () -> "files: " + kept.files().size());
        assertEquals(2_000, kept.problem().orElseThrow().length());
    }

    private static Schedule asked(Schedule s, Map<String, String> parameters) {
        return new Schedule(s.id(), s.report(), s.recurrence(), s.span(), s.formats(), s.encoding(), s.locale(), parameters, s.folder(), s.recipients(),
                false);
    }
}
