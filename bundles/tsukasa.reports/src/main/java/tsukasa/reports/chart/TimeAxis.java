// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tsukasa.api.Period;

/** Ticks at round times of a zone: whole minutes, hours, days, Mondays, months or years, as close as their labels allow. */
final class TimeAxis {
    /** Distances of ticks, ascending. */
    private enum Step {
        MINUTE(ChronoUnit.MINUTES, 1), MINUTES_5(ChronoUnit.MINUTES, 5), MINUTES_15(ChronoUnit.MINUTES, 15),
        MINUTES_30(ChronoUnit.MINUTES, 30), HOUR(ChronoUnit.HOURS, 1), HOURS_2(ChronoUnit.HOURS, 2),
        HOURS_3(ChronoUnit.HOURS, 3), HOURS_6(ChronoUnit.HOURS, 6), HOURS_12(ChronoUnit.HOURS, 12),
        DAY(ChronoUnit.DAYS, 1), WEEK(ChronoUnit.WEEKS, 1), WEEKS_2(ChronoUnit.WEEKS, 2), MONTH(ChronoUnit.MONTHS, 1),
        MONTHS_3(ChronoUnit.MONTHS, 3), MONTHS_6(ChronoUnit.MONTHS, 6), YEAR(ChronoUnit.YEARS, 1),
        YEARS_5(ChronoUnit.YEARS, 5);

        private final ChronoUnit unit;
        private final int count;

        Step(ChronoUnit unit, int count) {
            this.unit = unit;
            this.count = count;
        }

        private LocalDateTime floor(LocalDateTime time) {
            return switch (unit) {
            case MINUTES -> time.truncatedTo(ChronoUnit.HOURS).plusMinutes(time.getMinute() / count * count);
            case HOURS -> time.truncatedTo(ChronoUnit.DAYS).plusHours(time.getHour() / count * count);
            case DAYS -> time.truncatedTo(ChronoUnit.DAYS);
            case WEEKS -> time.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHS -> time.toLocalDate().withMonth((time.getMonthValue() - 1) / count * count + 1)
                    .withDayOfMonth(1).atStartOfDay();
            default -> time.toLocalDate().withDayOfYear(1).withYear(time.getYear() / count * count).atStartOfDay();
            };
        }
    }

    /**
     * One tick.
     *
     * @param context what the tick's own label leaves out (its day, month or year), where that changes; else empty
     */
    record Tick(Instant at, String label, String context) {
    }

    private final Period period;
    private final ZoneId zone;
    private final Step step;
    private final DateTimeFormatter labels;
    private final DateTimeFormatter contexts;

    TimeAxis(Period period, ZoneId zone, Locale locale, double width, double textSize) {
        this.period = period;
        this.zone = zone;
        boolean japanese = locale.getLanguage().equals("ja");
        this.step = closest(width, textSize);
        this.labels = DateTimeFormatter.ofPattern(labelPattern(step, japanese), locale);
        this.contexts = DateTimeFormatter.ofPattern(contextPattern(step, japanese), locale);
    }

    private Step closest(double width, double textSize) {
        for (Step candidate : Step.values()) {
            double ticks = period.length().toMillis() / (double) Duration.of(1, candidate.unit.isTimeBased()
                    ? candidate.unit : ChronoUnit.DAYS).toMillis() / daysOf(candidate) / candidate.count;
            if (ticks * room(candidate) * textSize <= width) {
                return candidate;
            }
        }
        return Step.YEARS_5;
    }

    private static double daysOf(Step step) {
        return switch (step.unit) {
        case WEEKS -> 7;
        case MONTHS -> 30.4;
        case YEARS -> 365.25;
        default -> 1;
        };
    }

    /** Room for a label of this step and the gap after it, in ems. */
    private static double room(Step step) {
        return switch (step.unit) {
        case MINUTES, HOURS -> 4.2;
        case DAYS -> 1.75;
        case MONTHS -> 3.2;
        default -> 4.6;
        };
    }

    private static String labelPattern(Step step, boolean japanese) {
        return switch (step.unit) {
        case MINUTES, HOURS -> "H:mm";
        case DAYS -> "d";
        case WEEKS -> japanese ? "M/d" : "d MMM";
        case MONTHS -> japanese ? "M月" : "MMM";
        default -> japanese ? "y年" : "y";
        };
    }

    private static String contextPattern(Step step, boolean japanese) {
        return switch (step.unit) {
        case MINUTES, HOURS -> japanese ? "M月d日(E)" : "EEE d MMM";
        case DAYS -> japanese ? "y年M月" : "MMMM y";
        case WEEKS, MONTHS -> japanese ? "y年" : "y";
        default -> "''";
        };
    }

    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        String before = null;
        LocalDateTime at = step.floor(LocalDateTime.ofInstant(period.from(), zone));
        Instant last = Instant.MIN;
        for (; !at.atZone(zone).toInstant().isAfter(period.to()); at = at.plus(step.count, step.unit)) {
            Instant instant = at.atZone(zone).toInstant();
            boolean end = instant.equals(period.to()) && !step.unit.isTimeBased();
            if (instant.isBefore(period.from()) || end || !instant.isAfter(last)) {
                continue;
            }
            last = instant;
            String context = contexts.format(at.atZone(zone));
            boolean closing = instant.equals(period.to());
            ticks.add(new Tick(instant, labels.format(at.atZone(zone)), closing || context.equals(before) ? "" : context));
            before = context;
        }
        return ticks;
    }

    double share(long epochMillis) {
        return (epochMillis - period.from().toEpochMilli()) / (double) Math.max(1, period.length().toMillis());
    }

    /** Draws ticks and labels beneath the plot, in two rows. */
    void draw(Canvas canvas) {
        Tip.Area plot = canvas.plot();
        double bottom = plot.y() + plot.height();
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks()) {
            double x = Math.round(plot.x() + plot.width() * share(tick.at().toEpochMilli())) + 0.5;
            boolean bounds = !tick.context().isEmpty();
            canvas.path(false, Ink.stroked(canvas.palette().axis(), 1), x, bottom, x, bottom + (bounds ? 6 : 4));
            double half = TextWidth.of(tick.label(), canvas.size()) / 2;
            double centre = Math.min(x, canvas.style().width() - half - 3);
            canvas.quiet(centre, bottom + 7 + canvas.size(), tick.label(), Mark.Anchor.MIDDLE);
            double width = TextWidth.of(tick.context(), canvas.size());
            double start = Math.min(x - half, canvas.style().width() - width - 2);
            if (bounds && start > free) {
                canvas.quiet(start, bottom + 9 + canvas.size() * 2.25, tick.context(), Mark.Anchor.START);
                free = start + width + canvas.size();
            }
        }
    }

    static double height(double textSize) {
        return 12 + textSize * 2.4;
    }
}
