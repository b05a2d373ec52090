// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.carrier.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.ImportRow;
import tsukasa.api.source.ImportTarget;
import tsukasa.api.source.SourceId;
import tsukasa.devices.Sim;

/** What lines carried, handed over as the rows of a carrier's bill. */
final class Usage {
    private static final String BILLS = "carrierbill";
    private final SourceId source;
    private final Texts texts;
    private final List<ImportRow> rows = new ArrayList<>();

    Usage(SourceId source, Texts texts) {
        this.source = source;
        this.texts = texts;
    }

    void add(Sim sim, Map<LocalDate, Long> days) {
        days.forEach((day, bytes) -> rows.add(new ImportRow(source.value(), rows.size() + 1L,
                Map.of("line", sim.line(), "day", day.toString(), "bytes", String.valueOf(bytes)))));
    }

    /** @return how many days of lines are new or have changed */
    long store(Collection<ImportTarget> targets, Locale locale) {
        if (rows.isEmpty()) {
            return 0;
        }
        ImportTarget bills = targets.stream().filter(target -> target.kind().equals(BILLS)).findFirst()
                .orElseThrow(() -> new Refusal(texts.text("Usage_noTarget")));
        ImportResult result = bills.take(source, rows::forEach, false, locale, Progress.NONE);
        if (!result.stored()) {
            throw new Refusal(texts.text("Usage_refused", result.problems().getFirst().toString()));
        }
        return result.added();
    }

    static String cursor(LocalDate last, Texts texts) {
        return texts.text("Usage_reached", last.toString()) + "\n" + last;
    }

    static Optional<LocalDate> day(String cursor) {
        try {
            return cursor.lines().skip(1).findFirst().map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty(); // of another version: read from the beginning, which changes nothing that is known
        }
    }
}
