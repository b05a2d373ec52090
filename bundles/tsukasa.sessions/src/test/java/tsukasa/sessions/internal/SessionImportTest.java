// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import tsukasa.api.CancelledException;
import tsukasa.api.Layer;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget.ImportRows;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionQuery;
import tsukasa.testing.StoreTest;

class SessionImportTest {
    private static final SourceId FILE = new SourceId("soliton");
    private static final String HEAD = "session,user,section,client,address,host,layer,start,end";
    private Slice slice;

    @BeforeEach
    void open(Database database) {
        slice = new Slice(database);
    }

    @AfterEach
    void close() {
        slice.close();
    }

    @StoreTest
    void takesThePlainFormat() {
        ImportResult result = take(HEAD, "s1,sato,総務課,LT-1,10.0.0.1,PC-1,lgwan,2026-10-01T09:00:00+09:00,2026-10-01T01:30:00Z",
                "s2,ito,,,,,,2026-10-01 09:00:00.5 +0900,");
        assertEquals(new ImportResult(2, 2, 0, List.of()), result);
        Session first = find("s1");
        assertEquals(Instant.parse("2026-10-01T00:00:00Z"), first.start());
        assertEquals(Optional.of(Instant.parse("2026-10-01T01:30:00Z")), first.end());
        assertEquals(Layer.LGWAN, first.layer());
        assertEquals("総務課", first.section().orElseThrow().value());
        assertEquals("LT-1", first.client().orElseThrow().value());
        assertEquals("PC-1", first.host().orElseThrow().value());
        assertEquals(Optional.of("10.0.0.1"), first.address());
        Session second = find("s2");
        assertEquals(Instant.parse("2026-10-01T00:00:00.5Z"), second.start());
        assertTrue(second.open());
        assertEquals(Layer.UNKNOWN, second.layer());
        slice.passes(Duration.ofDays(900));
        assertTrue(find("s2").open());
    }

    @StoreTest
    void takesTheExtrasToo() {
        take("session,user,start,end,note,received,sent,roundTripMillis", "s1,sato,2026-10-01T09:00Z,2026-10-01T10:00Z,議事録,12,\"34\",56");
        Session session = find("s1");
        assertEquals(Optional.of("議事録"), session.note());
        assertEquals(12, session.received().count());
        assertEquals(34, session.sent().count());
        assertEquals(Optional.of(Duration.ofMillis(56)), session.roundTrip());
    }

    @StoreTest
    void importingAgainAddsNothing() {
        String[] rows = { "session,user,start,end,denied", "s1,sato,2026-10-01T09:00Z,2026-10-01T10:00Z,", "s2,ito,2026-10-01T09:00Z,,",
                "d1,abe,2026-10-01T09:00Z,,no license left" };
        assertEquals(new ImportResult(3, 3, 0, List.of()), take(rows));
        List<Session> before = slice.service.list(SessionQuery.all());
        assertEquals(new ImportResult(3, 0, 3, List.of()), take(rows));
        assertEquals(before, slice.service.list(SessionQuery.all()));
        assertEquals(2, before.size());
        assertEquals(1, slice.service.denials(new Period(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"))).size());
    }

    @StoreTest
    void aLaterFileClosesWhatWasOpen() {
        take("session,user,start,end", "s1,sato,2026-10-01T09:00Z,");
        assertTrue(find("s1").open());
        assertEquals(new ImportResult(2, 2, 0, List.of()),
                take("session,user,start,end", "s1,sato,2026-10-01T09:00Z,2026-10-01T10:00Z", "s2,ito,2026-10-01T09:00Z,"));
        assertEquals(Optional.of(Instant.parse("2026-10-01T10:00:00Z")), find("s1").end());
        assertEquals(new ImportResult(1, 0, 1, List.of()), take("session,user,start,end", "s1,sato,2026-10-01T09:00Z,"));
        assertEquals(Optional.of(Instant.parse("2026-10-01T10:00:00Z")), find("s1").end());
    }

    @StoreTest
    void oneBadRowStoresNothing() {
        ImportResult result = take("session,user,start,end", "s1,sato,2026-10-01T09:00Z,", "s2,sato,someday,");
        assertEquals(0, result.added());
        assertEquals(List.of(new ImportProblem("test.csv", 3, "start",
                "someday is not a point in time; write it like 2026-10-01T09:00:00+09:00.")), result.problems());
        assertEquals(List.of(), slice.service.list(SessionQuery.all()));
    }

    @StoreTest
    void saysOfEachRowWhatIsWrong() {
        List<ImportProblem> problems = take(HEAD, ",sato,,,,,,2026-10-01T09:00Z,", "s2,,,,,,,2026-10-01T09:00Z,", "s3,sato,,,,,,,",
                "s4,sato,,,,,,2026-10-01T09:00:00,", "s5,sato,,,,,,2026-10-01,", "s6,sato,,,,,,2026-13-01T09:00Z,",
                "s7,sato,,,,,,2026-10-01T09:00Z,2026-10-01T08:59Z", "s8,sato,,,,,dmz,2026-10-01T09:00Z,",
                "s9," + "x".repeat(201) + ",,,,,,2026-10-01T09:00Z,", "s10,sa\u0000to,,,,,,2026-10-01T09:00Z,",
                "s11,sato,,,,,,0026-10-01T09:00Z,").problems();
        assertEquals(List.of("session", "user", "start", "start", "start", "start", "end", "layer", "user", "user", "start"),
                problems.stream().map(ImportProblem::column).toList());
        assertEquals(List.of(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L), problems.stream().map(ImportProblem::line).toList());
        assertEquals("2026-10-01T09:00:00 does not say which offset from UTC it has; write it like 2026-10-01T09:00:00+09:00, "
                + "or map the file with its time zone.", problems.get(3).sentence());
        assertEquals("The end 2026-10-01T08:59Z is before the start 2026-10-01T09:00Z; check both, and the offsets.",
                problems.get(6).sentence());
        assertEquals("There is no layer dmz; write one of mynumber, lgwan, office, unknown, or leave it empty.",
                problems.get(7).sentence());
    }

    @StoreTest
    void saysItInJapaneseToo() {
        ImportProblem problem = slice.target.take(FILE, rows("session,user,start", "s1,sato,"), false, Locale.JAPANESE, Progress.NONE)
                .problems().getFirst();
        assertEquals("開始がありません。セッションには少なくとも開始の時刻が必要です。", problem.sentence());
    }

    @StoreTest
    void refusesASessionThatStandsTwiceWithSomethingElse() {
        ImportResult twice = take("session,user,start,end", "s1,sato,2026-10-01T09:00Z,2026-10-01T10:00Z",
                "s1,sato,2026-10-01T09:00Z,2026-10-01T11:00Z");
        assertEquals("The session s1 stands here a second time with something else than on line 2 of test.csv; "
                + "give each session one row and a key of its own.", twice.problems().getFirst().sentence());
        assertEquals(new ImportResult(2, 1, 1, List.of()),
                take("session,user,start,end", "s1,sato,2026-10-01T09:00Z,", "s1,sato,2026-10-01T09:00Z,"));
    }

    @StoreTest
    void refusesWhatContradictsWhatIsKnown() {
        take("session,user,start,end", "s1,sato,2026-10-01T09:00Z,2026-10-01T10:00Z");
        assertEquals(List.of("start"), columns(take("session,user,start,end", "s1,sato,2026-10-01T09:01Z,2026-10-01T10:00Z")));
        assertEquals(List.of("user"), columns(take("session,user,start,end", "s1,ito,2026-10-01T09:00Z,2026-10-01T10:00Z")));
        assertEquals(List.of("end"), columns(take("session,user,start,end", "s1,sato,2026-10-01T09:00Z,2026-10-01T10:01Z")));
        assertEquals(1, slice.service.list(SessionQuery.all()).size());
        assertEquals(2, slice.service.events(new SessionId(FILE, "s1")).size());
    }

    @StoreTest
    void aPreviewStoresNothing() {
        ImportResult result = slice.target.take(FILE, rows("session,user,start", "s1,sato,2026-10-01T09:00Z"), true, Locale.ENGLISH,
                Progress.NONE);
        assertEquals(new ImportResult(1, 1, 0, List.of()), result);
        assertEquals(List.of(), slice.service.list(SessionQuery.all()));
    }

    @StoreTest
    void callingItOffStoresNothing() {
        List<String> file = new ArrayList<>(List.of("session,user,start"));
        for (int i = 0; i < 6_000; i++) {
            file.add("s" + i + ",sato,2026-10-01T09:00Z");
        }
        boolean[] cancelled = { false };
        Progress watching = new Progress() {
            @Override
            public void at(long done, long total, String doing) {
                cancelled[0] = doing.equals("Storing sessions");
            }

            @Override
            public boolean cancelled() {
                return cancelled[0];
            }
        };
        ImportRows rows = rows(file.toArray(String[]::new));
        assertThrows(CancelledException.class, () -> slice.target.take(FILE, rows, false, Locale.ENGLISH, watching));
        assertEquals(List.of(), slice.service.list(SessionQuery.all()));
    }

    private Session find(String key) {
        return slice.service.find(new SessionId(FILE, key)).orElseThrow();
    }

    private static List<String> columns(ImportResult result) {
        return result.problems().stream().map(ImportProblem::column).toList();
    }

    private ImportResult take(String... lines) {
        return slice.target.take(FILE, rows(lines), false, Locale.ENGLISH, Progress.NONE);
    }

    private static ImportRows rows(String... lines) {
        String[] head = lines[0].split(",");
        return sink -> {
            for (int i = 1; i < lines.length; i++) {
                Map<String, String> values = new TreeMap<>();
                String[] cells = lines[i].replace("\"", "").split(",", -1);
                for (int c = 0; c < head.length; c++) {
                    if (!cells[c].isEmpty()) {
                        values.put(head[c], cells[c]);
                    }
                }
                sink.accept(new ImportRow("test.csv", i + 1, values));
            }
        };
    }
}
