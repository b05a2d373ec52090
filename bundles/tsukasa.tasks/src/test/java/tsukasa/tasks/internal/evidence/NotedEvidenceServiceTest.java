// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import tsukasa.api.Actor;
import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.UserId;
import tsukasa.api.staff.WorkNote;
import tsukasa.api.staff.WorkNotes;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Contradiction;
import tsukasa.tasks.Contradiction.Kind;
import tsukasa.tasks.Evidence;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Policy;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;

class NotedEvidenceServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final Instant NOON = Instant.parse("2026-10-01T03:00:00Z");
    private static final Site SITE = new Site(new SiteId("kita"), Path.of("unused"), Optional.empty(), ZoneId.of("Asia/Tokyo"), Locale.ENGLISH,
            Clock.fixed(NOON, ZoneId.of("UTC")), new Actor("tester"));

    private static Task task(String id, String section, String name, Layer layer, Completable declared, String blockers, LocalDate answered) {
        Answer answer = declared == Completable.UNANSWERED ? Answer.NONE : new Answer(declared, Blocker.parseAll(blockers), Optional.of(answered));
        return new Task(new TaskId(id), Optional.of(section).filter(text -> !text.isEmpty()).map(Section::new), name, Task.Load.UNKNOWN, layer,
                answer, Collections.emptySortedSet(), new TreeMap<>());
    }

    private static Task possible(String id, String section, String name, LocalDate answered) {
        return task(id, section, name, Layer.OFFICE, Completable.YES, "", answered);
    }

    private static Task blocked(String id, String section, String name) {
        return task(id, section, name, Layer.OFFICE, Completable.NO, "paper", TODAY.minusYears(1));
    }

    private static WorkNote note(String section, String text) {
        return new WorkNote("gateway/1", Optional.of(new UserId("sato")), Optional.of(section).filter(name -> !name.isEmpty()).map(Section::new),
                NOON.minusSeconds(7200), Optional.of(NOON), text);
    }

    private static Evidence evidence(List<Task> tasks, WorkNote... notes) {
        NotedEvidenceService service = new NotedEvidenceService(SITE);
        service.bindNotes((period, sink) -> Arrays.asList(notes).forEach(sink));
        return service.evidence(new Inventory(TODAY, tasks, List.of(), Policy.USUAL));
    }

    private static List<String> seen(Evidence evidence) {
        return evidence.sightings().keySet().stream().map(TaskId::value).toList();
    }

    private static SortedMap<String, Kind> kinds(Evidence evidence) {
        return evidence.contradictions().stream().collect(Collectors.toMap(one -> one.task().task().id().value(), Contradiction::kind, (a, b) -> a,
                TreeMap::new));
    }

    @Test
    void findsTasksByIdAsAWordAndByName() {
        List<Task> tasks = List.of(blocked("G-12", "税務課", "課税証明の発行"), blocked("G-123", "税務課", "督促状"), blocked("7", "総務課", "会議"),
                blocked("2026", "総務課", "例規の改正"));
        assertEquals(List.of("G-123"), seen(evidence(tasks, note("", "Ｇ－１２３を処理"))), "wide letters, and no id within another");
        assertEquals(List.of("G-12", "2026"), List.copyOf(evidence(tasks, note("", "課税証明の発行、#2026")).sightings().keySet()).reversed().stream()
                .map(TaskId::value).toList());
        assertEquals(List.of(), seen(evidence(tasks, note("", "2026年度の会議 7件"))), "numbers alone and short names say nothing");
    }

    @Test
    void theLongestNameCounts() {
        List<Task> tasks = List.of(blocked("A01", "総務課", "予算編成"), blocked("A02", "総務課", "予算編成の照会"));
        assertEquals(List.of("A02"), seen(evidence(tasks, note("", "予算編成の照会への回答"))));
    }

    @Test
    void whereSeveralHaveTheNameTheSectionSaysWhich() {
        List<Task> tasks = List.of(blocked("A01", "総務課", "会議資料作成"), blocked("B01", "税務課", "会議資料作成"));
        assertEquals(List.of("B01"), seen(evidence(tasks, note("税務課", "会議資料作成"))));
        Evidence unclear = evidence(tasks, note("", "会議資料作成"), note("環境課", "会議資料作成"));
        assertEquals(List.of(), seen(unclear));
        assertEquals(2, unclear.unclear());
    }

    @Test
    void listsWhatContradictsWhatWasAnswered() {
        LocalDate longAgo = TODAY.minusDays(Contradictions.DAYS);
        List<Task> tasks = List.of(blocked("N01", "総務課", "文書の整理"),
                task("P01", "総務課", "文書の審査", Layer.OFFICE, Completable.PARTLY, "paper", longAgo),
                task("M01", "総務課", "番号の照会", Layer.MY_NUMBER, Completable.YES, "", longAgo),
                task("U01", "総務課", "答えのない業務", Layer.OFFICE, Completable.UNANSWERED, "", longAgo), possible("Y01", "総務課", "統計報告", longAgo),
                possible("Y02", "総務課", "新しい報告", TODAY.minusDays(Contradictions.DAYS - 1)), possible("Y03", "税務課", "黙っている課の報告", longAgo),
                possible("Y04", "総務課", "見られた報告", longAgo));
        Evidence evidence = evidence(tasks, note("総務課", "N01 P01 M01 U01 Y04"));
        assertEquals(new TreeMap<>(Map.of("N01", Kind.DONE_THOUGH_IMPOSSIBLE, "M01", Kind.DONE_THOUGH_EXCLUDED, "Y01", Kind.NEVER_SEEN)),
                kinds(evidence));
        assertTrue(evidence.known());
    }

    @Test
    void knowsNothingWhereNobodyNotesAnything() {
        NotedEvidenceService service = new NotedEvidenceService(SITE);
        Evidence evidence = service.evidence(new Inventory(TODAY, List.of(possible("Y01", "総務課", "統計報告", TODAY.minusYears(1))), List.of(),
                Policy.USUAL));
        assertFalse(evidence.known());
        assertEquals(List.of(), evidence.contradictions());
    }

    @Test
    void forgetsWhatItReadWhenSomebodyComesWhoSeesTelework() {
        NotedEvidenceService service = new NotedEvidenceService(SITE);
        Inventory inventory = new Inventory(TODAY, List.of(blocked("N01", "総務課", "文書の整理")), List.of(), Policy.USUAL);
        assertEquals(0, service.evidence(inventory).notes());
        WorkNotes notes = (period, sink) -> sink.accept(note("", "N01"));
        service.bindNotes(notes);
        assertEquals(1, service.evidence(inventory).notes());
        service.unbindNotes(notes);
        assertEquals(0, service.evidence(inventory).notes());
    }
}
