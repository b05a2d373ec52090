// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds the limits of a number from a check that says of a text whether it may stand there. */
final class Limit {
    private Limit() {
    }

    /**
     * @param check an empty text if the number may stand there, as the metatype service answers; null counts as that too
     * @return empty if there is no limit on this side, or none can be found
     */
    static Optional<Long> of(UnaryOperator<String> check, long least, long most, boolean smallest) {
        if (allowed(check, smallest ? least : most)) {
            return Optional.empty();
        }
        Optional<Long> inside = anyAllowed(check, most);
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        long good = inside.get();
        long bad = smallest ? least : most;
        long middle = between(good, bad);
        while (middle != good && middle != bad) {
            if (allowed(check, middle)) {
                good = middle;
            } else {
                bad = middle;
            }
            middle = between(good, bad);
        }
        return Optional.of(good);
    }

    /** The mean, rounded down, of any two numbers. */
    private static long between(long a, long b) {
        return (a & b) + ((a ^ b) >> 1);
    }

    private static Optional<Long> anyAllowed(UnaryOperator<String> check, long most) {
        for (long candidate = 0; candidate >= 0 && candidate <= most; candidate = candidate == 0 ? 1 : candidate * 2) {
            if (allowed(check, candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static boolean allowed(UnaryOperator<String> check, long number) {
        String answer = check.apply(String.valueOf(number));
        return answer == null || answer.isEmpty();
    }
}
