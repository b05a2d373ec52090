// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A clock as agents tell it (RFC 2579): year, month, day, hour, minute, second, tenth of a second, and perhaps the offset from UTC. */
final class DateAndTime {
    private static final int LOCAL = 8;
    private static final int WITH_OFFSET = 11;
    private static final int NANOS_OF_TENTH = 100_000_000;

    private DateAndTime() {
    }

    /** @param zone of a clock that does not tell its own */
    static Optional<Instant> read(byte[] bytes, ZoneId zone) {
        if (bytes.length != LOCAL && bytes.length != WITH_OFFSET) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of((bytes[0] & 255) << 8 | bytes[1] & 255, bytes[2], bytes[3], bytes[4], bytes[5], Math.min(59, bytes[6]),
                    bytes[7] * NANOS_OF_TENTH);
            if (bytes.length == LOCAL) {
                return Optional.of(local.atZone(zone).toInstant());
            }
            int sign = bytes[8] == '-' ? -1 : 1;
            return Optional.of(local.toInstant(ZoneOffset.ofHoursMinutes(sign * bytes[9], sign * bytes[10])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
