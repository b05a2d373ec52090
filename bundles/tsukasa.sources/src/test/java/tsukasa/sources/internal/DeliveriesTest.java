// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Deliveries deliveries = new Deliveries(now::get);

    @Test
    void aComponentHasSomeSecondsToCome() {
        deliveries.delivered("a");
        assertFalse(deliveries.settled("a"));
        now.addAndGet(Deliveries.TO_APPEAR.toNanos());
        assertFalse(deliveries.settled("a"));
        now.addAndGet(1);
        assertTrue(deliveries.settled("a"));
        assertTrue(deliveries.settled("never delivered"));
    }

    @Test
    void andAgainWhenItIsConfiguredAnew() {
        deliveries.delivered("a");
        now.addAndGet(Duration.ofMinutes(1).toNanos());
        deliveries.delivered("a");
        assertFalse(deliveries.settled("a"));
        deliveries.removed("a");
        assertTrue(deliveries.settled("a"));
    }
}
