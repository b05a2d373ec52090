// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.source.files.ImportKind;
import tsukasa.source.files.Mapping;

/**
 * Files and the mapping that they are read with. All rows are judged before the first is handed over, so that a target
 * never sees half of a damaged file.
 */
final class MappedFiles {
    private static final int ROWS_BETWEEN_SIGNS = 2_000;

    private final List<FileContent> contents;
    private final Mapping mapping;
    private final ImportKind kind;
    private final Locale locale;
    private final Texts texts;
    private final Progress progress;
    private final Problems problems = new Problems();
    private final List<ImportRow> first = new ArrayList<>();
    private long rows;

    MappedFiles(List<Path> files, Mapping mapping, ImportKind kind, Locale locale, Texts texts, Progress progress) {
        this.mapping = mapping;
        this.kind = kind;
        this.locale = locale;
        this.texts = texts;
        this.progress = progress;
        contents = files.stream().map(file -> FileContent.open(file, mapping.read(), texts)).toList();
    }

    /** The first rows as they were mapped, once {@link #take} has run. */
    List<ImportRow> first() {
        return first;
    }

    /** Judges all rows, and stores them unless this is a preview or one of them has a problem. */
    ImportResult take(ImportTarget target, SourceId source, boolean preview, int rowsToKeep) {
        judge(rowsToKeep);
        if (problems.count() == 0) {
            return target.take(source, sink -> handOver(sink, false), preview, locale, progress);
        }
        ImportResult others = target.take(source, sink -> handOver(sink, true), true, locale, progress);
        return new ImportResult(rows, others.added(), others.known(), merged(others.problems()), others.notes(), others.changes());
    }

    private void judge(int rowsToKeep) {
        rows = 0;
        first.clear();
        for (FileContent content : contents) {
            try {
                RowMapper mapper = mapper(content);
                content.rows(row -> {
                    ImportRow mapped = mapper.map(row, problems::add);
                    if (first.size() < rowsToKeep) {
                        first.add(mapped);
                    }
                    rows++;
                    sign(content);
                    return true;
                });
            } catch (BadFile e) {
                problems.add(e.problem(content.name()));
            }
        }
    }

    private void sign(FileContent content) {
        if (rows % ROWS_BETWEEN_SIGNS == 0) {
            progress.check();
            progress.at(rows, 0, texts.text("MappedFiles_reading", content.name()));
        }
    }

    /** @param onlyGood whether to leave out what could not be mapped */
    private void handOver(Consumer<ImportRow> sink, boolean onlyGood) {
        for (FileContent content : contents) {
            try {
                RowMapper mapper = mapper(content);
                boolean[] good = {true};
                content.rows(row -> {
                    good[0] = true;
                    ImportRow mapped = mapper.map(row, problem -> good[0] = false);
                    if (good[0]) {
                        sink.accept(mapped);
                    }
                    return true;
                });
            } catch (BadFile e) {
                if (!onlyGood) {
                    throw e.refusal(content.name(), texts);
                }
                // what could be read before the damage has been handed over; the damage itself is among the problems
            }
        }
    }

    private RowMapper mapper(FileContent content) throws BadFile {
        return new RowMapper(content.name(), mapping, kind, content.header().orElse(null), texts);
    }

    private List<ImportProblem> merged(List<ImportProblem> others) {
        Map<String, Integer> order = new HashMap<>();
        contents.forEach(content -> order.putIfAbsent(content.name(), order.size()));
        List<ImportProblem> all = new ArrayList<>(problems.kept());
        all.addAll(others);
        all.sort(Comparator.comparingInt((ImportProblem problem) -> order.getOrDefault(problem.file(), Integer.MAX_VALUE))
                .thenComparingLong(ImportProblem::line));
        return all.subList(0, Math.min(all.size(), Problems.MOST));
    }

    /** @throws Refusal if two files have the same name, which would make their problems ambiguous */
    static void requireDistinctNames(List<Path> files, Texts texts) {
        Map<String, Path> names = new HashMap<>();
        for (Path file : files) {
            if (names.put(String.valueOf(file.getFileName()), file) != null) {
                throw new Refusal(texts.text("MappedFiles_sameName", String.valueOf(file.getFileName())));
            }
        }
    }
}
