// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.reports.plain.RowProblems;
import tsukasa.tasks.Version;

/**
 * One import of what things were before anything of them was recorded here. What is recorded stays as it is: a version is taken only
 * if it began before the first one that is known of its thing.
 */
final class HistoryImport<I, T> {
    static final String FROM = "from";
    static final String UNTIL = "until";
    private final Thing<I, T> kind;
    private final RowReader<T> reader;
    private final TaskStorage storage;
    private final RowProblems problems;
    private final List<ImportRow> rows = new ArrayList<>();
    private final Map<String, SortedMap<LocalDate, Past>> pasts = new LinkedHashMap<>();
    private final Map<String, List<Version<T>>> stored = new HashMap<>();
    private final List<Version<T>> fresh = new ArrayList<>();
    private int known;

    /** A row as it was written. */
    private record Past(ImportRow row, Optional<LocalDate> until) {
    }

    HistoryImport(Thing<I, T> kind, RowReader<T> reader, TaskStorage storage, RowProblems problems) {
        this.kind = kind;
        this.reader = reader;
        this.storage = storage;
        this.problems = problems;
    }

    void read(ImportRow row) {
        rows.add(row);
    }

    void judge() {
        kind.ledger().versions().forEach(version -> stored.computeIfAbsent(kind.id(version.value()).toString(), id -> new ArrayList<>())
                .add(version));
        Set<String> columns = new HashSet<>();
        rows.forEach(row -> row.values().forEach((column, text) -> {
            if (!text.isBlank()) {
                columns.add(column);
            }
        }));
        rows.forEach(row -> sort(row, new TaskCells(row, columns, reader.titles(), problems)));
        if (problems.none()) {
            pasts.forEach((id, rowsOfOne) -> versions(id, rowsOfOne, columns));
        }
    }

    private void sort(ImportRow row, TaskCells cells) {
        String id = reader.id(cells);
        Optional<LocalDate> from = cells.day(FROM);
        Optional<LocalDate> until = cells.day(UNTIL);
        if (!cells.sound()) {
            return;
        }
        if (from.isEmpty()) {
            cells.wrong(FROM, "Import_missing", problems.texts().text("HistoryFields_from"));
        } else if (from.get().isAfter(storage.today()) || until.filter(from.get()::isAfter).isPresent()) {
            cells.wrong(FROM, "Import_historyOrder");
        } else if (pasts.computeIfAbsent(id, key -> new TreeMap<>()).putIfAbsent(from.get(), new Past(row, until)) != null) {
            cells.wrong(FROM, "Import_historyTwice", id, from.get().toString());
        }
    }

    private void versions(String id, SortedMap<LocalDate, Past> rowsOfOne, Set<String> columns) {
        List<Version<T>> there = stored.getOrDefault(id, List.of());
        Optional<T> before = Optional.empty();
        List<LocalDate> days = List.copyOf(rowsOfOne.keySet());
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            Past past = rowsOfOne.get(day);
            TaskCells cells = new TaskCells(bare(past.row()), columns, reader.titles(), problems);
            Optional<T> was = before;
            Optional<T> thing = reader.read(cells, was).map(read -> kind.kept(was, read, day));
            if (thing.isEmpty()) {
                return;
            }
            Optional<Instant> next = i + 1 < days.size() ? Optional.of(start(days.get(i + 1))) : there.isEmpty() ? Optional.empty()
                    : Optional.of(there.getFirst().since());
            Optional<Instant> end = past.until().map(last -> start(last.plusDays(1))).filter(gone -> next.isEmpty() || gone.isBefore(next.get()));
            add(new Version<>(thing.get(), start(day), end.isPresent() ? end : next), there, cells);
            before = thing;
        }
    }

    private void add(Version<T> version, List<Version<T>> there, TaskCells cells) {
        if (there.stream().anyMatch(one -> one.since().equals(version.since()) && one.value().equals(version.value()))) {
            known++;
        } else if (!there.isEmpty() && !version.since().isBefore(there.getFirst().since())) {
            cells.wrong(FROM, "Import_historyRecorded", kind.id(version.value()), LocalDate.ofInstant(there.getFirst().since(), storage.site()
                    .zone()).toString());
        } else {
            fresh.add(version);
        }
    }

    /** Without the days, which are no weights. */
    private static ImportRow bare(ImportRow row) {
        Map<String, String> values = new HashMap<>(row.values());
        values.keySet().removeAll(List.of(FROM, UNTIL));
        return new ImportRow(row.file(), row.line(), values);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(storage.site().zone()).toInstant();
    }

    long news() {
        return fresh.size();
    }

    void store() {
        kind.vocabulary().learn(fresh.stream().flatMap(version -> kind.codes(version.value()).stream()).toList());
        kind.ledger().remember(fresh);
    }

    ImportResult result() {
        return problems.none() ? new ImportResult(rows.size(), news(), known, List.of(), List.of(problems.texts().text("Import_history", fresh
                .size(), known)), List.of()) : new ImportResult(rows.size(), 0, 0, problems.all());
    }
}
