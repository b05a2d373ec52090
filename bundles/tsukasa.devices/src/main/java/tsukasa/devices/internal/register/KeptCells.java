// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

import tsukasa.api.source.ImportRow;
import tsukasa.reports.SpreadsheetText;
import tsukasa.reports.plain.RowCells;
import tsukasa.reports.plain.RowProblems;

/** Cells of which an empty one leaves what is stored; a hyphen empties it. */
public final class KeptCells extends RowCells {
    public static final String EMPTIED = "-";
    private static final int LONGEST_CELL = 100_000;

    /** @param titles what the keys of the fields' titles begin with */
    public KeptCells(ImportRow row, String titles, RowProblems problems) {
        super(row, titles, problems);
    }

    private boolean emptied(String field) {
        return row().value(field).equals(EMPTIED);
    }

    /** The text, or what is stored where there is none. */
    public String text(String field, int longest, String stored) {
        if (!has(field)) {
            return stored;
        }
        String text = emptied(field) ? "" : SpreadsheetText.restored(row().value(field));
        return kept(field, text, longest);
    }

    /** The text, which must be there or stored. */
    public String required(String field, int longest, String stored) {
        String text = text(field, longest, stored).strip();
        return text.isEmpty() && sound() ? missing(field) : text;
    }

    /** What the text stands for; an optional thing that is empty where it was emptied. */
    public <T> Optional<T> thing(String field, int longest, Optional<T> stored, Function<String, T> reader) {
        String text = text(field, longest, "").strip();
        return text.isEmpty() ? emptied(field) ? Optional.empty() : stored : Optional.of(reader.apply(text));
    }

    public Optional<LocalDate> day(String field, Optional<LocalDate> stored) {
        if (!has(field) || emptied(field)) {
            return has(field) ? Optional.empty() : stored;
        }
        return day(field);
    }

    @Override
    public Optional<LocalDate> requiredDay(String field) {
        required(field, LONGEST_CELL, "");
        return day(field, Optional.empty());
    }

    /** An instant with its offset, or a day, which stands for its first moment. */
    public Optional<Instant> moment(String field, ZoneId zone, Optional<Instant> stored) {
        if (!has(field) || emptied(field)) {
            return has(field) ? Optional.empty() : stored;
        }
        String text = row().value(field);
        try {
            return Optional.of(text.length() <= "2026-04-01".length() ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            wrong(field, "Import_moment", text);
            return Optional.empty();
        }
    }

    public long number(String field, long lowest, long highest, long stored) {
        String text = row().value(field).replace(",", "");
        if (text.isEmpty()) {
            return stored;
        }
        Optional<Long> number = whole(text, lowest, highest);
        if (number.isEmpty()) {
            wrong(field, "Import_number", row().value(field), lowest, highest);
        }
        return number.orElse(stored);
    }

    /** One of several words. */
    public <T> T code(String field, T stored, Function<String, Optional<T>> reader, String known) {
        if (!has(field)) {
            return stored;
        }
        Optional<T> read = reader.apply(row().value(field));
        if (read.isEmpty()) {
            wrong(field, "Import_code", row().value(field), known);
        }
        return read.orElse(stored);
    }
}
