// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import tsukasa.api.Period;
import tsukasa.licenses.internal.calc.NaiveReplay.Want;

/** Claims with ties, of length zero, open, from before the period and beyond it, in a narrow time so that all of that is frequent. */
final class RandomClaims {
    static final long DAY = 86_400_000_000L;
    static final Period PERIOD = new Period(Instant.EPOCH, Instant.EPOCH.plusSeconds(90 * 86_400L));

    private RandomClaims() {
    }

    /** In days from the start of the period; an end of {@link Claims#OPEN} stays. */
    static List<Want> wants(Random random, int most) {
        List<Want> wants = new ArrayList<>();
        int size = random.nextInt(most) + 1;
        int span = 1 + random.nextInt(100);
        int longest = 1 + random.nextInt(40);
        boolean several = random.nextInt(4) == 0;
        for (int i = 0; i < size; i++) {
            long start = random.nextInt(span + 5) - 5;
            long end = random.nextInt(8) == 0 ? start : random.nextInt(12) == 0 ? Claims.OPEN : start + 1 + random.nextInt(longest);
            boolean inside = start < 90 && (start >= 0 || end > 0);
            if (inside) {
                wants.add(new Want(start * DAY, end == Claims.OPEN ? 90 * DAY : end * DAY, several ? 1 + random.nextInt(3) : 1));
            }
        }
        wants.sort(Comparator.comparingLong(Want::start));
        return wants;
    }

    static Claims claims(List<Want> wants) {
        return claims(wants, PERIOD);
    }

    static Claims claims(List<Want> wants, Period period) {
        Claims.Builder claims = Claims.of(period);
        for (int i = 0; i < wants.size(); i++) {
            Want want = wants.get(i);
            claims.add(want.start(), want.end(), want.quantity(), "user" + i, Optional.empty());
        }
        return claims.build();
    }
}
