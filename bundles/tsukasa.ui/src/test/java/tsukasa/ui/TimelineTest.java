// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NINE = Instant.parse("2026-10-05T00:00:00Z");

    @Test
    void ticksAreRoundTimesOfTheZone() {
        Timeline day = new Timeline(NINE.plusSeconds(61), NINE.plus(Duration.ofHours(8)), List.of(), List.of());
        assertEquals(List.of("2026-10-05T10:00+09:00", "2026-10-05T12:00+09:00", "2026-10-05T14:00+09:00",
                "2026-10-05T16:00+09:00"), day.ticks(5, TOKYO).stream().map(at -> at.atZone(TOKYO).toOffsetDateTime().toString())
                .toList());
    }

    @Test
    void neverDrawsMoreTicksThanThereIsRoomFor() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            Instant from = NINE.plusSeconds(random.nextInt(1_000_000));
            Timeline timeline = new Timeline(from, from.plusSeconds(random.nextLong(1L << random.nextInt(1, 28))), List.of(), List.of());
            int most = random.nextInt(1, 12);
            List<Instant> ticks = timeline.ticks(most, TOKYO);
            assertTrue(ticks.size() <= most, () -> timeline + " has " + ticks);
            assertTrue(ticks.stream().allMatch(at -> !at.isBefore(timeline.from().minusSeconds(1)) && !at.isAfter(timeline.to())));
        }
    }

    @Test
    void placesInstantsWithinIt() {
        Timeline hour = new Timeline(NINE, NINE.plusSeconds(3600), List.of(), List.of());
        assertEquals(0.25, hour.place(NINE.plusSeconds(900)));
        assertEquals(0, hour.place(NINE.minusSeconds(9)));
        assertEquals(1, hour.place(NINE.plusSeconds(9999)));
        assertEquals(0.5, new Timeline(NINE, NINE, List.of(), List.of()).place(NINE));
    }
}
