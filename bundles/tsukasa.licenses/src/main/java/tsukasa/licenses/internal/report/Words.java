// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.licenses.Pool;
import tsukasa.licenses.Schedule.Step;
import tsukasa.licenses.Yen;

/** How the reports on licenses say things. */
record Words(Texts texts, ZoneId zone) {
    private static final int HOURS_A_DAY = 24;
    private static final Map<String, Content> HOLDS = Map.of("user", Content.PERSON, "holder", Content.PERSON, "key", Content.RECORD, "section", Content.GROUP,
            "reason", Content.PROSE);

    String say(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    Column column(String id, Type type) {
        return new Column(id, say("column_" + id), type, HOLDS.getOrDefault(id, Content.OPEN));
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern(say("moment"), texts.locale()).format(at.atZone(zone));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale()).format(day);
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(say("month"), texts.locale()).format(month);
    }

    String days(Period period) {
        LocalDate first = LocalDate.ofInstant(period.from(), zone);
        LocalDate last = period.lastDay(zone);
        return first.equals(last) ? day(first) : say("fromTo", day(first), day(last));
    }

    /** In the two greatest units. */
    String length(Duration length) {
        if (length.toMinutes() == 0) {
            return say("seconds", length.toSeconds());
        }
        if (length.toHours() == 0) {
            return say("minutes", length.toMinutes());
        }
        return length.toHours() < HOURS_A_DAY ? say("hours", length.toHours(), length.toMinutesPart())
                : say("daysAndHours", length.toDays(), length.toHoursPart());
    }

    String yen(Yen amount) {
        return say("yen", amount.amount());
    }

    String section(Optional<Section> section) {
        return section.map(Section::value).orElse(say("unknownSection"));
    }

    /** How many there were in the period: one number, or the steps. */
    String entitlements(Pool pool, Period period) {
        LocalDate first = LocalDate.ofInstant(period.from(), zone);
        LocalDate last = period.lastDay(zone);
        List<Step> steps = pool.schedule().steps().stream().filter(step -> step.from().isAfter(first) && !step.from().isAfter(last)).toList();
        String begins = say("number", pool.entitlementOn(first));
        return steps.isEmpty() ? begins : begins + steps.stream().map(step -> say("thenFrom", step.entitlement(), day(step.from())))
                .collect(Collectors.joining());
    }
}
