// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Progress;
import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.SourceId;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.Wave;
import tsukasa.surveys.WaveId;

/**
 * One import of answers. A respondent's answers in an open wave are replaced by newer ones; in a closed wave they stay as they are,
 * and people who come late are kept apart. Where the file says when answers were submitted, those that were not are left out.
 */
final class SurveyImport {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ANSWER = 4_000;
    private static final int KEPT = 1_000;
    private static final int TELL_EVERY = 500;
    private final SurveyStore store;
    private final SourceId source;
    private final Texts texts;
    private final Progress progress;
    private final List<ImportRow> rows = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<WaveId, Map<String, Response>> news = new LinkedHashMap<>();
    private final Map<WaveId, Map<String, Long>> lines = new HashMap<>();
    private final Map<WaveId, Optional<Wave>> waves = new HashMap<>();
    private final Map<WaveId, Map<String, Response>> stored = new HashMap<>();
    private final List<String> columns = new ArrayList<>();
    private boolean tellsSubmitted;
    private long unfinished;
    private long added;
    private long late;

    SurveyImport(SurveyStore store, SourceId source, Texts texts, Progress progress) {
        this.store = store;
        this.source = source;
        this.texts = texts;
        this.progress = progress;
    }

    void read(ImportRow row) {
        rows.add(row);
        order(row.values().keySet());
        tellsSubmitted |= !row.value(SurveyFields.SUBMITTED).isEmpty();
        if (rows.size() % TELL_EVERY == 0) {
            progress.check();
            progress.at(rows.size(), 0, texts.text("Import_judging"));
        }
    }

    /** A column that is new comes after the one before it. */
    private void order(Iterable<String> row) {
        int place = 0;
        for (String column : row) {
            int known = SurveyFields.ALL.contains(column) ? -1 : columns.indexOf(column);
            if (known >= 0) {
                place = known + 1;
            } else if (!SurveyFields.ALL.contains(column) && column.length() <= LONGEST_NAME) {
                columns.add(place++, column);
            }
        }
    }

    void compare() {
        for (ImportRow row : rows) {
            if (tellsSubmitted && ToolColumns.text(row.value(SurveyFields.SUBMITTED)).isEmpty()) {
                unfinished++;
            } else {
                int before = problems.size();
                Optional<WaveId> wave = wave(row);
                Optional<Response> response = response(row);
                if (problems.size() == before && wave.isPresent() && response.isPresent()) {
                    compare(row, wave.get(), response.get());
                }
            }
        }
    }

    private Optional<WaveId> wave(ImportRow row) {
        String survey = row.value(SurveyFields.SURVEY).isEmpty() ? source.value() : text(row, SurveyFields.SURVEY, SurveyId.LONGEST);
        String wave = row.value(SurveyFields.WAVE).isEmpty() ? "1" : text(row, SurveyFields.WAVE, WaveId.LONGEST);
        return survey.isEmpty() || survey.length() > SurveyId.LONGEST || wave.isEmpty() ? Optional.empty()
                : Optional.of(new WaveId(new SurveyId(survey), wave));
    }

    private Optional<Response> response(ImportRow row) {
        String respondent = text(row, SurveyFields.RESPONDENT, LONGEST_NAME);
        if (respondent.isEmpty()) {
            wrong(row, SurveyFields.RESPONDENT, "Import_missing", texts.text("SurveyFields_respondent"));
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (String column : row.values().keySet()) {
            if (!SurveyFields.ALL.contains(column) && !ToolColumns.text(row.value(column)).isEmpty()) {
                if (column.length() > LONGEST_NAME) {
                    wrong(row, column, "Import_columnTooLong", column.length(), LONGEST_NAME);
                } else {
                    values.put(column, text(row, column, LONGEST_ANSWER));
                }
            }
        }
        return Optional.of(new Response(respondent, Optional.of(text(row, SurveyFields.USER, LONGEST_NAME)).filter(one -> !one.isEmpty()
                && !one.equals(ToolColumns.NOBODY)), Optional.of(text(row, SurveyFields.SECTION, LONGEST_NAME)).filter(one -> !one.isEmpty())
                .map(Section::new), Optional.of(text(row, SurveyFields.GROUP, LONGEST_NAME)).filter(one -> !one.isEmpty()), values));
    }

    private void compare(ImportRow row, WaveId id, Response response) {
        Long line = lines.computeIfAbsent(id, any -> new HashMap<>()).putIfAbsent(response.respondent(), row.line());
        if (line != null) {
            wrong(row, SurveyFields.RESPONDENT, "Import_twice", response.respondent(), String.valueOf(line));
            return;
        }
        Optional<Wave> wave = waves.computeIfAbsent(id, store::wave);
        Response before = stored.computeIfAbsent(id, any -> store.responses(id, true)).get(response.respondent());
        boolean closed = wave.flatMap(Wave::closed).isPresent();
        if (before != null && closed && !before.saysAs(response)) {
            wrong(row, SurveyFields.RESPONDENT, "Import_closed", response.respondent(), id);
        } else if (!response.equals(before) && !(closed && before != null)) {
            news.computeIfAbsent(id, any -> new LinkedHashMap<>()).put(response.respondent(), response);
            added++;
            late += closed ? 1 : 0;
        }
    }

    private String text(ImportRow row, String field, int longest) {
        String text = ToolColumns.text(row.value(field));
        if (text.length() > longest) {
            wrong(row, field, "Import_tooLong", text.length(), longest);
            return "";
        }
        return text;
    }

    private void wrong(ImportRow row, String field, String key, Object... arguments) {
        if (problems.size() < KEPT) {
            problems.add(new ImportProblem(row.file(), row.line(), field, texts.text(key, arguments)));
        }
    }

    boolean sound() {
        return problems.isEmpty();
    }

    /** @return whether there was anything new */
    boolean store() {
        news.forEach((id, responses) -> {
            if (waves.get(id).isEmpty()) {
                store.open(id);
            }
            store.order(id, columns);
            store.put(id, responses.values(), waves.get(id).flatMap(Wave::closed).isPresent());
        });
        return added > 0;
    }

    ImportResult result() {
        if (!sound()) {
            return new ImportResult(rows.size(), 0, 0, problems);
        }
        List<String> notes = new ArrayList<>();
        if (unfinished > 0) {
            notes.add(texts.text("Import_unfinished", unfinished));
        }
        if (late > 0) {
            notes.add(texts.text("Import_late", late));
        }
        return new ImportResult(rows.size(), added, rows.size() - unfinished - added, List.of(), notes, List.of());
    }
}
