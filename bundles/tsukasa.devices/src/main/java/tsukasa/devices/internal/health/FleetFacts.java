// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.UserId;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DirectoryEntry;
import tsukasa.devices.Loan;
import tsukasa.devices.LostCase;
import tsukasa.devices.PoolTraffic;
import tsukasa.devices.Thresholds;
import tsukasa.devices.internal.contact.FleetRegister;
import tsukasa.persistence.Micros;

/**
 * What the rules know besides the device that they judge.
 *
 * @param intervals    how often each source sees a device that is well
 * @param staff        everybody that a list names
 * @param unregistered computers of directories that nobody has registered
 * @param lost         cases that are open
 * @param loans        all loans of a device that ever were; asked for few
 */
record FleetFacts(Instant now, ZoneId zone, Thresholds thresholds, FleetRegister register, Map<String, Duration> intervals,
        Map<UserId, StaffMember> staff, List<DirectoryEntry> unregistered, List<PoolTraffic> pools, Map<AssetNumber, LostCase> lost,
        java.util.function.Function<AssetNumber, List<Loan>> loans) {
    private static final int TIMES = 2;

    LocalDate today() {
        return day(now);
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * From when on a device is silent: twice its interval after it was last seen. Of several sources the one that allows the longest
     * silence counts; those that see devices whenever they like count only if there are no others. Empty: it was never seen.
     */
    Optional<Instant> silentFrom(Watched device) {
        Optional<Instant> allowed = Optional.empty();
        for (Map.Entry<String, Long> seen : device.known().seen().entrySet()) {
            Duration interval = intervals.get(seen.getKey());
            if (interval != null) {
                Instant until = Micros.toInstant(seen.getValue()).plus(interval.multipliedBy(TIMES));
                allowed = allowed.filter(until::isBefore).or(() -> Optional.of(until));
            }
        }
        return allowed.isPresent() ? allowed : device.seen().map(seen -> seen.plus(thresholds.interval().multipliedBy(TIMES)));
    }

    /** From when on a device that was never seen is silent. */
    Instant silentFrom(LocalDate lent) {
        return start(lent).plus(thresholds.interval().multipliedBy(TIMES));
    }

    Optional<StaffMember> member(UserId user) {
        return Optional.ofNullable(staff.get(user));
    }
}
