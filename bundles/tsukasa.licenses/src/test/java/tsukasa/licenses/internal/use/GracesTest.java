// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;

class GracesTest {
    private static final Instant NINE = Instant.parse("2026-10-01T00:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(10);

    @Test
    void coversTheGraceOfEachToItsEnd() {
        Random random = new Random(1);
        for (int most : new int[] { 1, 5, 15, 100 }) {
            List<Instant> instants = Stream.generate(() -> NINE.plusSeconds(random.nextInt(2_000_000))).limit(most).toList();
            List<Period> periods = Graces.of(instants, GRACE);
            assertTrue(instants.stream().allMatch(at -> periods.stream().anyMatch(period -> period.contains(at) && period.contains(at.plus(GRACE)))));
            for (int i = 1; i < periods.size(); i++) {
                assertTrue(periods.get(i - 1).to().isBefore(periods.get(i).from()), "they are apart");
            }
        }
    }

    @Test
    void asksOnceForWhatIsNearTogether() {
        assertEquals(2, Graces.of(List.of(NINE.plus(Duration.ofDays(1)), NINE, NINE.plusSeconds(3_600)), GRACE).size());
        assertEquals(1, Graces.of(Stream.iterate(NINE, at -> at.plus(Duration.ofDays(1))).limit(40).toList(), GRACE).size(), "too many to ask for each");
        assertEquals(List.of(), Graces.of(List.of(), GRACE));
    }
}
