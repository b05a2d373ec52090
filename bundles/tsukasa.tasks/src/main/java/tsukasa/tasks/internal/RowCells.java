// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import tsukasa.api.source.ImportRow;
import tsukasa.reports.SpreadsheetText;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.Quantity;

/** Reads the cells of one row, and keeps in mind whether one of them is wrong. */
final class RowCells {
    private static final String NUMBER = "\\d{1,12}(\\.\\d{1,6}0*)?";
    private final ImportRow row;
    private final Set<String> columns;
    private final String titles;
    private final Problems problems;
    private boolean sound = true;

    /**
     * @param columns those in which any row of the file has a text
     * @param titles  what the keys of the fields' titles begin with
     */
    RowCells(ImportRow row, Set<String> columns, String titles, Problems problems) {
        this.row = row;
        this.columns = columns;
        this.titles = titles;
        this.problems = problems;
    }

    ImportRow row() {
        return row;
    }

    boolean sound() {
        return sound;
    }

    /** Whether the file says anything of this field: a column that is missing, or empty throughout, does not. */
    boolean tells(String field) {
        return columns.contains(field);
    }

    /** The text in one line; empty if there is none, or one that can't be kept. */
    String text(String field, int longest) {
        String text = SpreadsheetText.restored(row.value(field)).replaceAll("[\\t\\r\\n]+", " ").strip();
        if (text.length() > longest) {
            return wrong(field, "Import_tooLong", text.length(), longest);
        }
        if (text.chars().anyMatch(c -> c < ' ')) {
            return wrong(field, "Import_controlCharacter");
        }
        return text;
    }

    String required(String field, int longest) {
        return row.value(field).isEmpty() ? wrong(field, "Import_missing", problems.texts().text(titles + "_" + field))
                : text(field, longest);
    }

    /** A text that stands in lists with semicolons between. */
    String requiredListed(String field, int longest) {
        String text = required(field, longest);
        return text.indexOf(';') < 0 ? text : wrong(field, "Import_semicolon", text);
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

    Optional<Quantity> quantity(String field) {
        String text = row.value(field).replace(",", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches(NUMBER)) {
            return Optional.of(Quantity.of(text));
        }
        wrong(field, "Import_number", row.value(field));
        return Optional.empty();
    }

    Optional<Long> whole(String field, long highest) {
        String text = row.value(field).replace(",", "").replaceFirst("\\.0+$", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("\\d{1,18}") && Long.parseLong(text) <= highest) {
            return Optional.of(Long.valueOf(text));
        }
        wrong(field, "Import_whole", row.value(field), highest);
        return Optional.empty();
    }

    /** Blockers with semicolons between them. */
    SortedSet<Blocker> blockers(String field) {
        SortedSet<Blocker> blockers = new TreeSet<>();
        for (String one : SpreadsheetText.restored(row.value(field)).split("[;；]")) {
            if (!one.isBlank()) {
                blocker(field, one.replace('：', ':').strip()).ifPresent(blockers::add);
            }
        }
        if (blockers.size() > Blocker.MOST) {
            wrong(field, "Import_tooMany", blockers.size(), Blocker.MOST);
        }
        return blockers;
    }

    private Optional<Blocker> blocker(String field, String text) {
        try {
            Blocker blocker = Blocker.parse(text);
            if (!blocker.code().equals(BlockerCode.UNSTATED)) {
                return Optional.of(blocker);
            }
            wrong(field, "Import_unstated", text);
        } catch (IllegalArgumentException e) {
            wrong(field, "Import_blocker", text, BlockerCode.LONGEST, Blocker.LONGEST_ITEM);
        }
        return Optional.empty();
    }

    String wrong(String field, String key, Object... arguments) {
        sound = false;
        problems.add(row, field, key, arguments);
        return "";
    }
}
