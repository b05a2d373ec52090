// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import tsukasa.api.source.ImportRow;
import tsukasa.reports.SpreadsheetText;
import tsukasa.reports.plain.RowCells;
import tsukasa.reports.plain.RowProblems;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.Quantity;

/** The cells of a row of the inventory: texts in one line, lists with semicolons, blockers. */
final class TaskCells extends RowCells {
    private static final String NUMBER = "\\d{1,12}(\\.\\d{1,6}0*)?";
    private final Set<String> columns;

    /**
     * @param columns those in which any row of the file has a text
     * @param titles  what the keys of the fields' titles begin with
     */
    TaskCells(ImportRow row, Set<String> columns, String titles, RowProblems problems) {
        super(row, titles, problems);
        this.columns = columns;
    }

    /** Whether the file says anything of this field: a column that is missing, or empty throughout, does not. */
    boolean tells(String field) {
        return columns.contains(field);
    }

    /** The text in one line; empty if there is none, or one that can't be kept. */
    @Override
    public String text(String field, int longest) {
        return kept(field, SpreadsheetText.restored(row().value(field)).replaceAll("[\\t\\r\\n]+", " ").strip(), longest);
    }

    /** A text that stands in lists with semicolons between. */
    String requiredListed(String field, int longest) {
        String text = required(field, longest);
        return text.indexOf(';') < 0 ? text : wrong(field, "Import_semicolon", text);
    }

    Optional<Quantity> quantity(String field) {
        String text = row().value(field).replace(",", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches(NUMBER)) {
            return Optional.of(Quantity.of(text));
        }
        wrong(field, "Import_number", row().value(field));
        return Optional.empty();
    }

    Optional<Long> whole(String field, long highest) {
        String text = row().value(field).replace(",", "").replaceFirst("\\.0+$", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> number = whole(text, 0, highest);
        if (number.isEmpty()) {
            wrong(field, "Import_whole", row().value(field), highest);
        }
        return number;
    }

    /** Blockers with semicolons between them. */
    SortedSet<Blocker> blockers(String field) {
        SortedSet<Blocker> blockers = new TreeSet<>();
        for (String one : SpreadsheetText.restored(row().value(field)).split("[;；]")) {
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
}
