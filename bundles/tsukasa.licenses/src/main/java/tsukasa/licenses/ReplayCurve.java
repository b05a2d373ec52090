// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import tsukasa.api.Period;

/**
 * What every number of licenses would have done to the starts of a period: {@code points.get(n)} is that of n, the last keeps
 * nobody out. The last is the peak; one more where a session of length zero came while all of the peak were taken.
 *
 * @param months the calendar months of the site's zone in the period, also those of which it has only a part
 */
public record ReplayCurve(ReplayMode mode, Period period, ZoneId zone, int starts, List<YearMonth> months, List<Point> points) {
    public ReplayCurve {
        months = List.copyOf(months);
        points = List.copyOf(points);
    }

    /** The smallest number that keeps nobody out. */
    public int smallestForAll() {
        return smallest(0).orElseThrow();
    }

    /** The smallest number that keeps out at most so many in every calendar month. */
    public OptionalInt smallest(int perMonth) {
        return points.stream().filter(point -> point.worstMonth() <= perMonth).mapToInt(Point::seats).findFirst();
    }

    /**
     * What each refusal (or wait) costs that one license more than {@code seats} avoids over the period; empty if it avoids none.
     *
     * @param seatCostPerMonth of one license
     */
    public Optional<Yen> perAvoided(int seats, Yen seatCostPerMonth) {
        if (seats + 1 >= points.size()) {
            return Optional.empty();
        }
        int avoided = points.get(seats).keptOut() - points.get(seats + 1).keptOut();
        return avoided <= 0 ? Optional.empty() : Optional.of(new Yen(Math.round(seatCostPerMonth.amount() * monthsLong() / avoided)));
    }

    /** How many months the period has, parts of months by their share of the month. */
    private double monthsLong() {
        double sum = 0;
        for (YearMonth month : months) {
            Period whole = Period.month(month, zone);
            Instant from = whole.from().isAfter(period.from()) ? whole.from() : period.from();
            Instant to = whole.to().isBefore(period.to()) ? whole.to() : period.to();
            sum += (double) Duration.between(from, to).toNanos() / whole.length().toNanos();
        }
        return sum;
    }

    /**
     * What one number of licenses would have done.
     *
     * @param refused    as in {@link Replay}
     * @param worstMonth how many were refused or waited in the worst calendar month
     */
    public record Point(int seats, int refused, int waited, int worstMonth, Duration longest, Duration total) {
        public int keptOut() {
            return refused + waited;
        }
    }
}
