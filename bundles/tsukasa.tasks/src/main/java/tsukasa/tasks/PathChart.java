// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import tsukasa.api.Period;
import tsukasa.api.report.Chart;

/** Draws the way of the share of completable tasks, in percent: as it was, as it is planned, and the targets. Page and report show the same. */
public final class PathChart {
    private static final double PERCENT = 100;

    private PathChart() {
    }

    /** In the reader's language. */
    public record Titles(String chart, String description, String unit, String actual, String planned, String target) {
    }

    /** @param day how a day is written */
    public static Chart of(KpiPath path, ZoneId zone, Titles titles, Function<LocalDate, String> day) {
        List<Chart.TimeSeries> series = new ArrayList<>();
        series.add(series(titles.actual(), path.actual(), one -> end(one.day(), zone), one -> share(one.kpi())));
        LocalDate last = path.actual().getLast().day();
        LocalDate until = path.aims().stream().map(aim -> aim.target().by()).filter(by -> by.isAfter(last)).reduce(path.planned().getLast().day(),
                (a, b) -> a.isAfter(b) ? a : b);
        if (path.planned().size() > 1 || until.isAfter(last)) {
            series.add(planned(path, zone, titles.planned(), until));
        }
        Instant from = end(path.actual().getFirst().day(), zone);
        Instant to = end(until, zone);
        List<Chart.Moment> moments = path.aims().stream().filter(aim -> !aim.past()).map(aim -> new Chart.Moment(end(aim.target().by(), zone),
                day.apply(aim.target().by()))).toList();
        return new Chart.OverTime("course", titles.chart(), titles.description(), Chart.OverTime.Form.LINE, new Period(from, to.isAfter(from) ? to
                : from.plusSeconds(1)), zone, titles.unit(), series, new Chart.Notes(targets(path, zone, titles.target(), from), List.of(), moments));
    }

    /** Each step stands straight: a remedy works from its first day on, not little by little. */
    private static Chart.TimeSeries planned(KpiPath path, ZoneId zone, String title, LocalDate until) {
        List<Long> times = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (Milestone step : path.planned()) {
            Instant at = times.isEmpty() ? end(step.day(), zone) : step.day().atStartOfDay(zone).toInstant();
            if (!times.isEmpty()) {
                times.add(Math.max(times.getLast() + 1, at.toEpochMilli() - 1));
                shares.add(shares.getLast());
            }
            times.add(times.isEmpty() ? at.toEpochMilli() : Math.max(times.getLast() + 1, at.toEpochMilli()));
            shares.add(share(step.kpi()));
        }
        times.add(Math.max(times.getLast() + 1, end(until, zone).toEpochMilli()));
        shares.add(shares.getLast());
        return new Chart.TimeSeries(title, times.stream().mapToLong(Long::longValue).toArray(), shares.stream().mapToDouble(Double::doubleValue)
                .toArray());
    }

    /** What is to be reached next, at each time. */
    private static List<Chart.TimeSeries> targets(KpiPath path, ZoneId zone, String title, Instant from) {
        List<Aim> ahead = path.aims().stream().filter(aim -> !aim.past()).toList();
        if (ahead.isEmpty()) {
            return List.of();
        }
        List<Instant> times = new ArrayList<>(List.of(from));
        List<Double> shares = new ArrayList<>();
        for (Aim aim : ahead) {
            shares.add(aim.target().share().doubleValue() * PERCENT);
            times.add(end(aim.target().by(), zone));
        }
        shares.add(shares.getLast());
        return List.of(new Chart.TimeSeries(title, times.stream().mapToLong(Instant::toEpochMilli).toArray(), shares.stream().mapToDouble(
                Double::doubleValue).toArray()));
    }

    private static <T> Chart.TimeSeries series(String title, List<T> points, Function<T, Instant> at, Function<T, Double> value) {
        return new Chart.TimeSeries(title, points.stream().mapToLong(one -> at.apply(one).toEpochMilli()).toArray(), points.stream().mapToDouble(
                value::apply).toArray());
    }

    private static double share(Kpi kpi) {
        return kpi.all().share().orElse(Double.NaN) * PERCENT;
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
