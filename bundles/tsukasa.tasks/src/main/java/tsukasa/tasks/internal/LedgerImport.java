// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportChange;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.reports.plain.RowProblems;
import tsukasa.tasks.BlockerCode;

/** One import into a ledger: everything is read and compared with what holds; what differs is stored, what the file lacks stays. */
final class LedgerImport<I, T> {
    private static final int CHANGES = 1_000;
    private final Thing<I, T> kind;
    private final RowReader<T> reader;
    private final TaskStorage storage;
    private final RowProblems problems;
    private final List<ImportRow> rows = new ArrayList<>();
    private final Set<String> columns = new HashSet<>();
    private final List<T> fresh = new ArrayList<>();
    private final List<T> changed = new ArrayList<>();
    private final List<ImportChange> changes = new ArrayList<>();
    private long unchanged;
    private long missing;
    private SortedSet<BlockerCode> words = new TreeSet<>();
    private List<T> read = List.of();

    LedgerImport(Thing<I, T> kind, RowReader<T> reader, TaskStorage storage, RowProblems problems) {
        this.kind = kind;
        this.reader = reader;
        this.storage = storage;
        this.problems = problems;
    }

    void read(ImportRow row) {
        rows.add(row);
        row.values().forEach((column, text) -> {
            if (!text.isBlank()) {
                columns.add(column);
            }
        });
    }

    void compare() {
        Map<I, T> stored = new HashMap<>();
        kind.ledger().all().forEach(thing -> stored.put(kind.id(thing), thing));
        Map<String, T> byKey = new HashMap<>();
        stored.forEach((id, thing) -> byKey.put(id.toString(), thing));
        Map<String, T> things = new LinkedHashMap<>();
        Map<String, Long> lines = new HashMap<>();
        for (ImportRow row : rows) {
            TaskCells cells = new TaskCells(row, columns, reader.titles(), problems);
            String id = reader.id(cells);
            Optional<T> before = Optional.ofNullable(byKey.get(id));
            Optional<T> thing = reader.read(cells, before).map(after -> kind.kept(before, after, storage.today()));
            if (thing.isPresent()) {
                keep(row, id, thing.get(), things, lines);
            }
        }
        lines.forEach((id, line) -> compare(Optional.ofNullable(byKey.get(id)), things.get(id)));
        missing = byKey.keySet().stream().filter(id -> !things.containsKey(id)).count();
        read = List.copyOf(things.values());
        words = kind.vocabulary().unknown(read.stream().flatMap(thing -> kind.codes(thing).stream()).toList());
        rows.forEach(row -> tell(row, byKey, things));
    }

    private void keep(ImportRow row, String id, T thing, Map<String, T> things, Map<String, Long> lines) {
        T first = things.putIfAbsent(id, thing);
        Long line = lines.putIfAbsent(id, row.line());
        if (first != null && !first.equals(thing)) {
            problems.add(row, reader.idField(), "Import_twice", id, String.valueOf(line));
        }
    }

    private void compare(Optional<T> before, T after) {
        if (before.isEmpty()) {
            fresh.add(after);
        } else if (before.get().equals(after)) {
            unchanged++;
        } else {
            changed.add(after);
        }
    }

    /** What a row changes, field by field. */
    private void tell(ImportRow row, Map<String, T> stored, Map<String, T> things) {
        String id = row.value(reader.idField());
        T after = things.remove(id);
        T before = stored.get(id);
        if (before == null || after == null || before.equals(after)) {
            return;
        }
        Map<String, String> was = kind.said(before);
        Map<String, String> is = kind.said(after);
        Set<String> fields = new LinkedHashSet<>(is.keySet());
        fields.addAll(was.keySet());
        for (String field : fields) {
            String old = was.getOrDefault(field, "");
            String now = is.getOrDefault(field, "");
            if (!old.equals(now) && changes.size() < CHANGES) {
                String key = reader.titles() + "_" + field;
                Texts texts = problems.texts();
                changes.add(new ImportChange(row.file(), row.line(), reader.name(after), texts.has(key) ? texts.text(key) : field, old, now));
            }
        }
    }

    void store() {
        kind.vocabulary().learn(words);
        kind.ledger().put(Stream.concat(fresh.stream(), changed.stream()).toList(), storage.site().now());
    }

    long news() {
        return fresh.size() + changed.size();
    }

    ImportResult result() {
        if (!problems.none()) {
            return new ImportResult(rows.size(), 0, 0, problems.all());
        }
        Texts texts = problems.texts();
        List<String> notes = new ArrayList<>();
        notes.add(texts.text("Import_difference", fresh.size(), changed.size(), unchanged));
        if (missing > 0) {
            notes.add(texts.text("Import_" + kind.word() + "Missing", missing));
        }
        if (!words.isEmpty()) {
            notes.add(texts.text("Import_words", Vocabulary.listed(words)));
        }
        notes.addAll(reader.notes(read, texts));
        return new ImportResult(rows.size(), news(), rows.size() - news(), List.of(), notes, changes);
    }
}
