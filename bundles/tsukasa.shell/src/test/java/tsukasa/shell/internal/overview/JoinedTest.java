// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class JoinedTest {
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final AtomicInteger done = new AtomicInteger();
    private final Joined joined = new Joined(later::add, done::incrementAndGet);

    @Test
    void doesOnceWhatIsCalledForManyTimes() {
        joined.call();
        joined.call();
        assertEquals(0, done.get());
        later.remove().run();
        assertEquals(1, done.get());
        joined.call();
        later.remove().run();
        assertEquals(2, done.get());
    }

    @Test
    void canBeHurriedAndIsNotDoneAgainThen() {
        joined.now();
        joined.call();
        joined.now();
        later.remove().run();
        assertEquals(1, done.get());
    }
}
