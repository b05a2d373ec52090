// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Random;

import org.junit.jupiter.api.Test;

class SeatWheelTest {
    private static final long START = 1_700_000_000_000_000L;
    private static final long HOUR = 3_600_000_000L;

    @Test
    void takesSeatsInTheOrderOfAHeapHoweverLongTheyAreTaken() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int seats = 1 + random.nextInt(1 << random.nextInt(10));
            long[] leaving = random.longs(random.nextInt(seats + 1), START, START + 5 * HOUR).sorted().toArray();
            SeatWheel wheel = new SeatWheel(HOUR / (1 + random.nextInt(100)));
            for (int again = 0; again < 2; again++) {
                PriorityQueue<Long> heap = new PriorityQueue<>();
                Arrays.stream(leaving).forEach(heap::add);
                while (heap.size() < seats) {
                    heap.add(START);
                }
                wheel.fill(seats, START, leaving, 0, leaving.length);
                for (int i = 0; i < 2_000; i++) {
                    long turn = heap.remove();
                    assertEquals(turn, wheel.take(), "seed " + seed + ", " + i);
                    long end = turn + length(random, seed % 6);
                    wheel.put(end);
                    heap.add(end);
                }
            }
        }
    }

    private static long length(Random random, int kind) {
        return switch (kind) {
            case 0 -> (long) (HOUR * random.nextDouble());
            case 1 -> HOUR; // so that many leave together
            case 2 -> random.nextInt(3) * HOUR / 100;
            case 3 -> random.nextInt(100) == 0 ? 5_000 * HOUR : random.nextInt(1_000_000); // some that stay for months among short ones
            case 4 -> (long) (HOUR * Math.exp(3 * random.nextGaussian()));
            default -> 0;
        };
    }

    @Test
    void sortsEight() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            int[] eight = random.ints(SortedEight.SIZE, 0, 1 + random.nextInt(20)).toArray();
            int[] sorted = new int[SortedEight.SIZE];
            SortedEight.sort(eight, 0, sorted);
            Arrays.sort(eight);
            assertArrayEquals(eight, sorted);
        }
    }
}
