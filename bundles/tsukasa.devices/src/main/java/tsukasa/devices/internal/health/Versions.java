// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Versions, compared number by number: 10.0.9 is before 10.0.10, and 2.1 is the same as 2.1.0. What is not a number is not looked at. */
public final class Versions {
    private static final Pattern NO_NUMBER = Pattern.compile("[^0-9]+");

    private Versions() {
    }

    public static int compare(String one, String other) {
        String[] first = NO_NUMBER.split(one.strip());
        String[] second = NO_NUMBER.split(other.strip());
        int[] from = { start(first), start(second) };
        for (int i = 0; i + from[0] < first.length || i + from[1] < second.length; i++) {
            int difference = part(first, i + from[0]).compareTo(part(second, i + from[1]));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int start(String[] parts) {
        return parts.length > 0 && parts[0].isEmpty() ? 1 : 0;
    }

    private static BigInteger part(String[] parts, int i) {
        return i < parts.length && !parts[i].isEmpty() ? new BigInteger(parts[i]) : BigInteger.ZERO;
    }

    /** Whether a device with this version is behind; not if either is not known. */
    public static boolean older(String version, String wanted) {
        return !version.isBlank() && !wanted.isBlank() && compare(version, wanted) < 0;
    }
}
