// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import tsukasa.api.Texts;
import tsukasa.plugins.PluginId;

class FaultGuardTest {
    private static final PluginId A = new PluginId("a");
    private final MovingClock clock = new MovingClock();
    private final FaultGuard guard = new FaultGuard(clock, 3, Duration.ofMinutes(1));

    private static final class MovingClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void isFirstOnceForEachPlaceAndFault() {
        assertTrue(guard.report(A, "page", new IllegalStateException("x")).first());
        assertFalse(guard.report(A, "page", new IllegalStateException("x")).first());
        assertTrue(guard.report(A, "report", new IllegalStateException("x")).first());
    }

    @Test
    void isTooManyOnlyWithinTheTime() {
        guard.report(A, "page", new IllegalStateException("x"));
        guard.report(A, "page", new IllegalStateException("x"));
        clock.now = clock.now.plusSeconds(61);
        assertFalse(guard.report(A, "page", new IllegalStateException("x")).tooMany());
        guard.report(A, "page", new IllegalStateException("x"));
        assertTrue(guard.report(A, "page", new IllegalStateException("x")).tooMany());
    }

    @Test
    void tellsTheMostFrequentFirstAndHowOften() {
        guard.report(A, "page", new IllegalStateException("once"));
        guard.report(A, "page", new IllegalStateException("twice"));
        guard.report(A, "page", new IllegalStateException("twice"));
        List<String> told = guard.faults(A).stream().map(fault -> fault.in(Texts.of(FaultGuard.class, Locale.ENGLISH)).summary()).toList();
        assertEquals(List.of("It threw 2 times (page): java.lang.IllegalStateException: twice", "It threw (page): java.lang.IllegalStateException: once"), told);
        guard.forget(A);
        assertEquals(List.of(), guard.faults(A));
    }
}
