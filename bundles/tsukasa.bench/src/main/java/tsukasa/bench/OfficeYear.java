// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import tsukasa.api.Period;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.Spans;

/** A year of sessions as offices have them: most begin in the morning of a workday, and there are more towards the end of the year. */
final class OfficeYear {
    static final Period YEAR = new Period(Instant.parse("2025-03-31T15:00:00Z"), Instant.parse("2026-03-31T15:00:00Z"));
    private static final int DAYS = 365;
    private static final int WEEK = 7;
    private static final int WORKDAYS = 5;
    private static final int USERS = 12_000;
    private static final double OF_WEEKENDS = 0.03;
    final long[] starts;
    final long[] ends;

    OfficeYear(int sessions) {
        Random random = new Random(1);
        double[] upTo = new double[DAYS + 1];
        for (int day = 0; day < DAYS; day++) {
            double weight = (day % WEEK < WORKDAYS ? 1 : OF_WEEKENDS) * (0.7 + 0.5 * day / DAYS + 0.2 * random.nextDouble());
            upTo[day + 1] = upTo[day] + weight;
        }
        long[][] made = new long[sessions][];
        for (int day = 0, i = 0; i < sessions; i++) {
            while (i >= sessions * upTo[day + 1] / upTo[DAYS]) {
                day++;
            }
            double hour = random.nextInt(3) > 0 ? 8.75 + 0.5 * random.nextGaussian() : 13 + 2 * random.nextGaussian();
            double hours = Math.min(9, Math.exp(0.2 + 0.8 * random.nextGaussian()));
            long start = TimeUnit.SECONDS.toMicros(YEAR.from().getEpochSecond()) + TimeUnit.DAYS.toMicros(day) + micros(Math.max(0, hour));
            made[i] = new long[] {start, start + micros(hours)};
        }
        Arrays.sort(made, (one, other) -> Long.compare(one[0], other[0]));
        starts = Arrays.stream(made).mapToLong(each -> each[0]).toArray();
        ends = Arrays.stream(made).mapToLong(each -> each[1]).toArray();
    }

    private static long micros(double hours) {
        return (long) (hours * TimeUnit.HOURS.toMicros(1));
    }

    Spans spans() {
        Spans.Builder spans = new Spans.Builder();
        SourceId source = new SourceId("gateway");
        for (int i = 0; i < starts.length; i++) {
            spans.add(starts[i], ends[i], Optional.of("user" + i % USERS), Optional.empty(), new SessionId(source, "s%09d".formatted(i)));
        }
        return spans.build();
    }
}
