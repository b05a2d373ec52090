// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void doublesUpToFiveMinutes() {
        Backoff backoff = new Backoff(new Random() {
            private static final long serialVersionUID = 1;

            @Override
            public double nextDouble() {
                return 1;
            }
        });
        List<Long> seconds = IntStream.range(0, 40).mapToObj(i -> backoff.next().toSeconds()).toList();
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L), seconds.subList(0, 11));
        assertEquals(300L, seconds.getLast());
        backoff.reset();
        assertEquals(Duration.ofSeconds(1), backoff.next());
    }

    @Test
    void neverWaitsLessThanHalfOrMoreThanAll() {
        for (int seed = 0; seed < 1_000; seed++) {
            Duration pause = new Backoff(new Random(seed)).next();
            assertTrue(pause.toMillis() >= 500 && pause.toMillis() <= 1000, pause.toString());
        }
    }
}
