// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Queue;

import org.junit.jupiter.api.Test;

class ThrottleTest {
    private long now = 10_000;
    private int runs;
    private int wait;
    private final Queue<Runnable> timers = new ArrayDeque<>();
    private final Throttle throttle = new Throttle(1000, () -> now, (millis, work) -> {
        wait = millis;
        timers.add(work);
    }, () -> runs++);

    @Test
    void runsTheFirstCallAtOnce() {
        throttle.call();
        assertEquals(1, runs);
        assertEquals(0, timers.size());
    }

    @Test
    void joinsWhatComesWithinTheIntervalToOneRunAtItsEnd() {
        throttle.call();
        now += 300;
        for (int i = 0; i < 50; i++) {
            throttle.call();
        }
        assertEquals(1, runs);
        assertEquals(1, timers.size());
        assertEquals(700, wait);
        now += 700;
        timers.remove().run();
        assertEquals(2, runs);
    }

    @Test
    void keepsTheIntervalAfterALateRunToo() {
        throttle.call();
        throttle.call();
        now += 1000;
        timers.remove().run();
        throttle.call();
        assertEquals(2, runs);
        assertEquals(1000, wait);
    }

    @Test
    void runsAtOnceAgainAfterAQuietInterval() {
        throttle.call();
        now += 1000;
        throttle.call();
        assertEquals(2, runs);
    }
}
