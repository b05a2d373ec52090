// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import tsukasa.api.Progress;
import tsukasa.licenses.ReplayCurve;
import tsukasa.licenses.internal.calc.NaiveReplay.Want;

class ReplayCurveTest {
    private static final Months MONTHS = new Months(RandomClaims.PERIOD, ZoneOffset.UTC);

    @Test
    void refusesWhatTheNaiveReplayRefusesForEveryNumber() {
        for (int seed = 0; seed < 1000; seed++) {
            List<Want> wants = RandomClaims.wants(new Random(seed), seed % 3 == 0 ? 150 : 25);
            LossReplay replay = new LossReplay(new Timeline(RandomClaims.claims(wants)));
            int[][] refused = replay.curve(MONTHS, Progress.NONE, "");
            for (int seats = 0; seats < refused.length; seats++) {
                List<Integer> naive = NaiveReplay.refused(wants, 0, seats);
                assertEquals(naive, replay.refused(seats).stream().boxed().toList(), seed + " with " + seats);
                assertEquals(naive.size(), Arrays.stream(refused[seats]).sum(), seed + " with " + seats);
                assertEquals(naive.stream().filter(i -> month(wants.get(i).start()) == 2).count(), refused[seats][2], seed + " with " + seats);
            }
            assertEquals(0, Arrays.stream(refused[refused.length - 1]).sum(), seed + ": the last refuses nobody");
        }
    }

    @Test
    void keepsWaitingWhomTheNaiveReplayKeepsWaitingForEveryNumber() {
        for (int seed = 0; seed < 500; seed++) {
            List<Want> wants = RandomClaims.wants(new Random(seed), seed % 5 == 0 ? 90 : 20);
            Timeline line = new Timeline(RandomClaims.claims(wants));
            QueueCurve curve = new QueueCurve(line, MONTHS).compute(Progress.NONE, "");
            for (int seats = 0; seats < curve.waited.length; seats++) {
                TreeMap<Integer, Long> naive = NaiveReplay.waits(wants, 0, seats);
                long refused = naive.values().stream().filter(wait -> wait < 0).count();
                TreeMap<Integer, Long> waits = new TreeMap<>();
                new SeatQueue(line, SeatQueue.needed(line)).replay(seats, waiting(waits));
                assertEquals(naive, waits, seed + " with " + seats);
                assertEquals(refused, Arrays.stream(curve.refused[seats]).sum(), seed + " with " + seats);
                assertEquals(naive.size() - refused, Arrays.stream(curve.waited[seats]).sum(), seed + " with " + seats);
                ReplayCurve.Point point = curve.point(seats);
                assertEquals(naive.values().stream().mapToLong(wait -> Math.max(0, wait)).sum(), micros(point.total()), seed + " with " + seats);
                assertEquals(naive.values().stream().mapToLong(wait -> Math.max(0, wait)).max().orElse(0), micros(point.longest()), seed + " with " + seats);
            }
        }
    }

    private static SeatQueue.Sink waiting(TreeMap<Integer, Long> waiting) {
        return (first, count, waits) -> {
            for (int i = 0; i < count; i++) {
                if (waits[i] != 0) {
                    waiting.put(first + i, waits[i]);
                }
            }
        };
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }

    private static int month(long micros) {
        return Instant.EPOCH.plusSeconds(micros / 1_000_000).atZone(ZoneOffset.UTC).getMonthValue() - 1;
    }
}
