// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.source.ImportRow;
import tsukasa.reports.plain.RowCells;
import tsukasa.reports.plain.RowProblems;

/** The cells of a row of pools. */
final class PoolCells extends RowCells {
    private static final Set<String> COUNTS = Set.of(Said.COUNTS, "true", "yes", "1", "数える");
    private static final Set<String> COUNTS_NOT = Set.of(Said.COUNTS_NOT, "false", "no", "0", "数えない");
    private static final Duration LONGEST_GRACE = Duration.ofDays(1);

    PoolCells(ImportRow row, RowProblems problems) {
        super(row, "PoolFields", problems);
    }

    /** Whether something counts, in any of the words that people write. */
    Optional<Boolean> counts(String field) {
        String text = row().value(field);
        String word = text.toLowerCase(Locale.ROOT);
        boolean counts = COUNTS.contains(word);
        if (!text.isEmpty() && !counts && !COUNTS_NOT.contains(word)) {
            wrong(field, "Import_counts", text);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(counts);
    }

    /** Minutes, or an amount of time as ISO-8601 has it. */
    Optional<Duration> grace(String field) {
        String text = row().value(field);
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
}
