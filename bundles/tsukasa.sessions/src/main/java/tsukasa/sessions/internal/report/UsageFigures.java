// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Period;
import tsukasa.api.Texts;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.sessions.Peak;

/** The report's few big numbers and its sentences. */
final class UsageFigures {
    private static final double MICROS_PER_HOUR = 3_600_000_000.0;
    private final Texts texts;
    private final ZoneId zone;

    UsageFigures(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    static double hours(double micros) {
        return micros / MICROS_PER_HOUR;
    }

    /** @param denials if they are known */
    List<Figure> of(Usage usage, Optional<Integer> denials) {
        Peak peak = usage.peak();
        List<Figure> figures = new ArrayList<>();
        figures.add(count("sessions", usage.total().sessions(), ""));
        figures.add(new Figure("hours", texts.text("UsageFigures_hours"), hours(usage.total().micros()), Type.DECIMAL,
                usage.total().sessions() == 0 ? ""
                        : texts.text("UsageFigures_hoursEach", hours(usage.total().micros()) / usage.total().sessions())));
        figures.add(count("users", usage.total().users(), ""));
        figures.add(count("peak", peak.count(), peak.at().map(at -> texts.text("UsageFigures_peakWhen", moment(at),
                length(peak))).orElse("")));
        figures.add(count("inferred", usage.total().inferred(), usage.total().sessions() == 0 ? ""
                : texts.text("UsageFigures_share", (double) usage.total().inferred() / usage.total().sessions())));
        denials.ifPresent(refused -> figures.add(count("denials", refused, "")));
        return figures;
    }

    private Figure count(String id, long value, String note) {
        return new Figure(id, texts.text("UsageFigures_" + id), value, Type.INTEGER, note);
    }

    String sentence(Usage usage) {
        Peak peak = usage.peak();
        return peak.at().isEmpty() ? texts.text("UsageFigures_nothing")
                : texts.text("UsageFigures_sentence", usage.total().users(), usage.total().sessions(), hours(usage.total().micros()),
                        peak.count(), moment(peak.at().get()));
    }

    String subtitle(Period period, String section) {
        LocalDate first = LocalDate.ofInstant(period.from(), zone);
        LocalDate last = period.lastDay(zone);
        DateTimeFormatter form = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale());
        String days = first.equals(last) ? form.format(first) : texts.text("UsageFigures_fromTo", form.format(first), form.format(last));
        return section.isEmpty() ? days : texts.text("UsageFigures_ofSection", days, section);
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(texts.locale())
                .format(at.atZone(zone));
    }

    private String length(Peak peak) {
        long minutes = peak.lasted().toMinutes();
        return minutes == 0 ? texts.text("UsageFigures_underAMinute")
                : texts.text("UsageFigures_minutes", minutes);
    }
}
