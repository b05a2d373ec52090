// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Duration;

import tsukasa.api.Bytes;

/** What the lines of a carrier carried, and how long sessions lasted on their devices. */
public record CarrierRate(String carrier, int devices, Bytes bytes, Duration sessions) {
    private static final double MEGABYTE = 1_000_000;
    private static final double HOUR = 3_600;

    /** Megabytes (of a million bytes) for each hour of session; 0 without sessions. */
    public double megabytesPerHour() {
        return sessions.isZero() ? 0 : bytes.count() / MEGABYTE / (sessions.toSeconds() / HOUR);
    }
}
