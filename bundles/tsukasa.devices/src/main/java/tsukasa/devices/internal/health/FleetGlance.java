// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tsukasa.api.health.Severity;
import tsukasa.devices.DeviceHealth;

/**
 * The fleet in a few numbers, as it was judged at one moment.
 *
 * @param used         devices that are not idle, of which some are well and some not
 * @param findings     those that are not silenced and nobody takes care of yet
 * @param acknowledged those that are not silenced and somebody takes care of
 * @param gravest      of the findings; ok if there are none
 */
record FleetGlance(Instant at, int used, int well, int warning, int critical, int silent, int findings, int criticalFindings,
        int acknowledged, Severity gravest) {
    static FleetGlance of(FleetView view) {
        String silent = new SilentRule().id();
        List<Found> loud = view.found().stream().filter(one -> !view.silenced(one)).toList();
        List<Found> open = loud.stream().filter(one -> Optional.ofNullable(view.kept().get(one.id())).flatMap(FindingRow::acknowledged).isEmpty())
                .toList();
        return new FleetGlance(view.at(), view.devices().size() - having(view, DeviceHealth.IDLE), having(view, DeviceHealth.OK),
                having(view, DeviceHealth.WARNING), having(view, DeviceHealth.CRITICAL),
                count(view.devices().stream().filter(one -> one.found().stream().anyMatch(found -> found.rule().equals(silent)))),
                open.size(), count(open.stream().filter(one -> one.severity() == Severity.CRITICAL)), loud.size() - open.size(),
                open.stream().map(Found::severity).max(Severity::compareTo).orElse(Severity.OK));
    }

    private static int having(FleetView view, DeviceHealth health) {
        return count(view.devices().stream().filter(one -> one.now().health() == health));
    }

    private static int count(Stream<?> all) {
        return Math.toIntExact(all.count());
    }

    boolean sameNumbers(FleetGlance other) {
        return equals(new FleetGlance(at, other.used, other.well, other.warning, other.critical, other.silent, other.findings,
                other.criticalFindings, other.acknowledged, other.gravest));
    }
}
