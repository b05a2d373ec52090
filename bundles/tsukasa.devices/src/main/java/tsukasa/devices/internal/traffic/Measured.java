// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import tsukasa.devices.Device;
import tsukasa.devices.Sim;
import tsukasa.devices.internal.contact.FleetRegister;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.devices.internal.contact.KnownStore.Named;
import tsukasa.persistence.Micros;

/** Which lines were measured at all in some days: no data is not zero. */
final class Measured {
    private static final int BILLED_DAYS = 62;
    private final FleetStorage.Tables tables;
    private final FleetRegister register;
    private final Map<String, Named> known;
    private final Set<String> billing = new HashSet<>();
    private final long since;

    Measured(FleetStorage.Tables tables, FleetRegister register, LocalDate from, LocalDate today) {
        this.tables = tables;
        this.register = register;
        known = tables.knowns().all();
        since = Micros.of(from.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
        LocalDate earliest = from.isBefore(today.minusDays(BILLED_DAYS)) ? from : today.minusDays(BILLED_DAYS);
        tables.bills().during(earliest, today).forEach(bill -> register.simOfLine(bill.line()).map(Sim::carrier).ifPresent(billing::add));
    }

    /** Its carrier bills, or the device that it belongs in told of its counter. */
    boolean is(Sim sim) {
        return billing.contains(sim.carrier()) || keys(sim).stream().map(known::get).anyMatch(
                named -> named != null && named.known().counters().values().stream().anyMatch(reading -> reading.at() >= since));
    }

    private List<String> keys(Sim sim) {
        return register.deviceOf(sim.id()).map(Device::id).map(register::keys).orElse(List.of());
    }

    Optional<LocalDate> lastUsed(Sim sim) {
        return Stream.concat(tables.traffic().lastDay(keys(sim), sim.id().value()).stream(), tables.bills().lastDay(FleetRegister.line(sim.line())).stream())
                .max(LocalDate::compareTo);
    }
}
