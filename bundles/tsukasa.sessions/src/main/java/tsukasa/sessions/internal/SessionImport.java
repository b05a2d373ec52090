// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Progress;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget.ImportRows;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.SessionEvent;

/** One import: judges all rows against each other and against what is stored, then stores those that bring something new. */
final class SessionImport {
    private static final int ROWS_AT_ONCE = 2_000;
    private static final int PROBLEMS_KEPT = 1_000;

    private final SessionStorage.Tables tables;
    private final SourceId source;
    private final ImportRows rows;
    private final Texts texts;
    private final Progress progress;
    private final RowJudge judge;
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, FirstSeen> seen = new HashMap<>();
    private final BitSet news = new BitSet();
    private int read;

    SessionImport(SessionStorage storage, SourceId source, ImportRows rows, Texts texts, Progress progress) {
        tables = storage.tables();
        this.source = source;
        this.rows = rows;
        this.texts = texts;
        this.progress = progress;
        judge = new RowJudge(texts, storage.site().zone(), this::keep);
    }

    ImportResult preview() {
        judgeAll();
        return result();
    }

    /** To be called in a transaction. */
    ImportResult store() {
        judgeAll();
        if (problems.isEmpty()) {
            storeNews();
        }
        return result();
    }

    private ImportResult result() {
        long added = problems.isEmpty() ? news.cardinality() : 0;
        return new ImportResult(read, added, problems.isEmpty() ? read - added : 0, problems);
    }

    private void judgeAll() {
        List<Judged> some = new ArrayList<>();
        rows.forEach(row -> {
            progress.check();
            int number = read++;
            judge.read(row).filter(session -> first(row, session)).ifPresent(session -> some.add(new Judged(number, row, session)));
            if (some.size() == ROWS_AT_ONCE) {
                compare(some);
                progress.at(read, 0, texts.text("SessionImport_judging"));
            }
        });
        compare(some);
        seen.clear();
    }

    /** Whether the session is met for the first time in these rows; twice the same is harmless. */
    private boolean first(ImportRow row, ImportedSession session) {
        FirstSeen before = seen.putIfAbsent(session.key(), new FirstSeen(row.file(), row.line(), session.hashCode()));
        if (before != null && before.content != session.hashCode()) {
            keep(new ImportProblem(row.file(), row.line(), SessionFields.SESSION,
                    texts.text("SessionImport_twice", session.key(), String.valueOf(before.line), before.file)));
        }
        return before == null;
    }

    private void compare(List<Judged> some) {
        Map<String, FoldedSession> known = tables.sessions().known(source,
                some.stream().filter(judged -> judged.session.denied().isEmpty()).map(judged -> judged.session.key()).toList());
        Set<String> denied = tables.denials().known(source, some.stream().filter(judged -> judged.session.denied().isPresent())
                .map(judged -> judged.session.events(source).getFirst().key()).toList());
        for (Judged judged : some) {
            if (judged.session.denied().isPresent()) {
                news.set(judged.number, !denied.contains(judged.session.events(source).getFirst().key()));
            } else {
                compare(judged, Optional.ofNullable(known.get(judged.session.key())));
            }
        }
        some.clear();
    }

    private void compare(Judged judged, Optional<FoldedSession> stored) {
        stored.flatMap(judged.session::contradicts).ifPresent(field -> keep(new ImportProblem(judged.row.file(), judged.row.line(),
                field, texts.text("SessionImport_contradicts_" + field, judged.session.key(), judged.row.value(field)))));
        news.set(judged.number, judged.session.news(stored));
    }

    private void storeNews() {
        RowJudge again = new RowJudge(texts, java.time.ZoneOffset.UTC, problem -> {
            throw new IllegalStateException("the rows have changed while they were read: " + problem);
        });
        List<SessionEvent> events = new ArrayList<>();
        int[] number = { 0 };
        rows.forEach(row -> {
            if (news.get(number[0]++)) {
                again.read(row).ifPresent(session -> events.addAll(session.events(source)));
            }
            if (events.size() >= ROWS_AT_ONCE) {
                append(events, number[0]);
            }
        });
        append(events, number[0]);
    }

    private void append(List<SessionEvent> events, int done) {
        progress.check();
        tables.log().appendInTransaction(events.iterator());
        events.clear();
        progress.at(done, read, texts.text("SessionImport_storing"));
    }

    private void keep(ImportProblem problem) {
        if (problems.size() < PROBLEMS_KEPT) {
            problems.add(problem);
        }
    }

    private record FirstSeen(String file, long line, int content) {
    }

    private record Judged(int number, ImportRow row, ImportedSession session) {
    }
}
