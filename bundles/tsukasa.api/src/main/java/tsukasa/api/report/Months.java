// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import tsukasa.api.Period;

/** The months that a chapter's headlines tell: as many as {@link Chapter#MONTHS}, the one asked for last, as of the request's present. */
public record Months(YearMonth last, ZoneId zone, Instant asOf) {
    /** A month in numbers. */
    @FunctionalInterface
    public interface Count {
        double of(YearMonth month);
    }

    public static Months of(ReportRequest request) {
        return new Months(YearMonth.from(request.period().from().atZone(request.zone())), request.zone(), request.asOf());
    }

    public List<YearMonth> all() {
        return IntStream.rangeClosed(1, Chapter.MONTHS).mapToObj(i -> last.minusMonths(Chapter.MONTHS - i)).toList();
    }

    /** What is over of this month; empty if it has not begun. */
    public Period past(YearMonth month) {
        Period whole = Period.month(month, zone);
        Instant to = whole.to().isAfter(asOf) ? asOf : whole.to();
        return new Period(whole.from(), to.isBefore(whole.from()) ? whole.from() : to);
    }

    /** The last day of this month, or the present where that is not over. */
    public LocalDate lastDay(YearMonth month) {
        LocalDate today = LocalDate.ofInstant(asOf, zone);
        return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    }

    public double[] each(Count count) {
        return all().stream().mapToDouble(count::of).toArray();
    }
}
