// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Duration;

/**
 * From where on something is the matter.
 *
 * @param interval       how often a device is seen that is well, where none of its sources says
 * @param clientVersion  the oldest client that will do; blank: any
 * @param osBuild        the oldest build of the operating system that will do; blank: any
 * @param drift          how far a clock may be off
 * @param diskFree       how much of the system disk must be free, of 1
 * @param warrantyDays   how many days before its end a warranty is a matter
 * @param sessionDays    for how many days a session of somebody else is a matter
 * @param unusedDays     after how many days without traffic a line counts as unused
 */
public record Thresholds(Duration interval, String clientVersion, String osBuild, Duration drift, double diskFree, int warrantyDays,
        int sessionDays, int unusedDays) {
    public static final Thresholds USUAL = new Thresholds(Duration.ofDays(7), "", "", Duration.ofMinutes(5), 0.1, 0, 14, 30);

    public Thresholds {
        if (!interval.isPositive() || drift.isNegative() || diskFree < 0 || diskFree > 1 || warrantyDays < 0 || sessionDays < 1 || unusedDays < 1) {
            throw new IllegalArgumentException("an interval is positive, a share is from 0 to 1, and days are counted upwards");
        }
        clientVersion = clientVersion.strip();
        osBuild = osBuild.strip();
    }
}
