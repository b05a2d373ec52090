// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.source.ImportRow;
import tsukasa.reports.SpreadsheetText;

/** Reads the cells of one row, and keeps in mind whether one of them is wrong. */
final class RowCells {
    private static final Set<String> COUNTS = Set.of(Said.COUNTS, "true", "yes", "1", "数える");
    private static final Set<String> COUNTS_NOT = Set.of(Said.COUNTS_NOT, "false", "no", "0", "数えない");
    private static final Duration LONGEST_GRACE = Duration.ofDays(1);
    private final ImportRow row;
    private final String titles;
    private final Problems problems;
    private boolean sound = true;

    /** @param titles what the keys of the fields' titles begin with */
    RowCells(ImportRow row, String titles, Problems problems) {
        this.row = row;
        this.titles = titles;
        this.problems = problems;
    }

    ImportRow row() {
        return row;
    }

    boolean sound() {
        return sound;
    }

    /** The text; empty if there is none, or one that can't be kept. */
    String text(String field, int longest) {
        String text = SpreadsheetText.restored(row.value(field));
        if (text.length() > longest) {
            return wrong(field, "Import_tooLong", text.length(), longest);
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
            return wrong(field, "Import_controlCharacter");
        }
        return text;
    }

    String required(String field, int longest) {
        return row.value(field).isEmpty() ? wrong(field, "Import_missing", problems.texts().text(titles + "_" + field))
                : text(field, longest);
    }

    Optional<LocalDate> day(String field) {
        String text = row.value(field);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            wrong(field, "Import_day", text);
            return Optional.empty();
        }
    }

    Optional<LocalDate> requiredDay(String field) {
        required(field, Integer.MAX_VALUE);
        return day(field);
    }

    Optional<Long> number(String field, long highest) {
        String text = row.value(field).replace(",", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("\\d{1,18}") && Long.parseLong(text) <= highest) {
            return Optional.of(Long.valueOf(text));
        }
        wrong(field, "Import_number", row.value(field), highest);
        return Optional.empty();
    }

    /** Whether something counts, in any of the words that people write. */
    Optional<Boolean> counts(String field) {
        String text = row.value(field);
        String word = text.toLowerCase(Locale.ROOT);
        boolean counts = COUNTS.contains(word);
        if (!text.isEmpty() && !counts && !COUNTS_NOT.contains(word)) {
            wrong(field, "Import_counts", text);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(counts);
    }

    /** Minutes, or an amount of time as ISO-8601 has it. */
    Optional<Duration> grace(String field) {
        String text = row.value(field);
        Optional<Duration> grace = amount(text).filter(time -> !time.isNegative() && time.getNano() == 0
                && time.compareTo(LONGEST_GRACE) <= 0);
        if (grace.isEmpty() && !text.isEmpty()) {
            wrong(field, "Import_grace", text);
        }
        return grace;
    }

    private static Optional<Duration> amount(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(text.matches("\\d{1,4}") ? Duration.ofMinutes(Long.parseLong(text))
                    : Duration.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String wrong(String field, String key, Object... arguments) {
        sound = false;
        problems.add(row, field, key, arguments);
        return "";
    }
}
