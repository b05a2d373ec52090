// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.use;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import tsukasa.api.Period;

/** The times within the grace of one of some instants, its end among them. */
final class Graces {
    /** What lies nearer together is one period: asking once more takes longer than reading a little more. */
    private static final Duration NEAR = Duration.ofHours(3);
    private static final int MANY = 16;

    private Graces() {
    }

    /** In order and apart; only one if they were too many to be asked for one by one. */
    static List<Period> of(Collection<Instant> instants, Duration grace) {
        List<Period> periods = new ArrayList<>();
        for (Instant at : instants.stream().sorted().toList()) {
            Instant to = at.plus(grace).plus(1, ChronoUnit.MICROS);
            boolean near = !periods.isEmpty() && !at.isAfter(periods.getLast().to().plus(NEAR));
            Instant from = near ? periods.removeLast().from() : at;
            periods.add(new Period(from, to));
        }
        return periods.size() <= MANY ? periods : List.of(new Period(periods.getFirst().from(), periods.getLast().to()));
    }
}
