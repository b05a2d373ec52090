// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.plain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import tsukasa.api.source.ImportRow;
import tsukasa.reports.SpreadsheetText;

/**
 * Reads the cells of one row, and keeps in mind whether one of them is wrong. A slice extends it by the kinds of cells that it alone
 * has. The sentences on what is wrong are the slice's own: Import_missing, Import_tooLong, Import_controlCharacter, Import_day,
 * Import_number.
 */
public class RowCells {
    private final ImportRow row;
    private final String titles;
    private final RowProblems problems;
    private boolean sound = true;

    /** @param titles what the keys of the fields' titles begin with */
    public RowCells(ImportRow row, String titles, RowProblems problems) {
        this.row = row;
        this.titles = titles;
        this.problems = problems;
    }

    public final ImportRow row() {
        return row;
    }

    public final boolean sound() {
        return sound;
    }

    public final boolean has(String field) {
        return !row.value(field).isEmpty();
    }

    /** The text; empty if there is none, or one that can't be kept. */
    public String text(String field, int longest) {
        return kept(field, SpreadsheetText.restored(row.value(field)), longest);
    }

    public final String required(String field, int longest) {
        return has(field) ? text(field, longest) : missing(field);
    }

    public final Optional<LocalDate> day(String field) {
        String text = row.value(field);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            wrong(field, "Import_day", text);
            return Optional.empty();
        }
    }

    public Optional<LocalDate> requiredDay(String field) {
        required(field, Integer.MAX_VALUE);
        return day(field);
    }

    public final Optional<Long> number(String field, long highest) {
        String text = row.value(field).replace(",", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> number = whole(text, 0, highest);
        if (number.isEmpty()) {
            wrong(field, "Import_number", row.value(field), highest);
        }
        return number;
    }

    /** Tells what is wrong with a cell; the row is not sound then. */
    public final String wrong(String field, String key, Object... arguments) {
        sound = false;
        problems.add(row, field, key, arguments);
        return "";
    }

    protected final String missing(String field) {
        return wrong(field, "Import_missing", problems.texts().text(titles + "_" + field));
    }

    /** The text if it can be kept. */
    protected final String kept(String field, String text, int longest) {
        if (text.length() > longest) {
            return wrong(field, "Import_tooLong", text.length(), longest);
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
            return wrong(field, "Import_controlCharacter");
        }
        return text;
    }

    protected static Optional<Long> whole(String text, long lowest, long highest) {
        return Optional.of(text).filter(digits -> digits.matches("\\d{1,18}")).map(Long::valueOf)
                .filter(number -> number >= lowest && number <= highest);
    }
}
