// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import tsukasa.api.Bytes;
import tsukasa.api.Period;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.CarrierRate;
import tsukasa.devices.Device;
import tsukasa.devices.Sim;
import tsukasa.devices.internal.contact.DeviceKey;
import tsukasa.devices.internal.contact.FleetRegister;
import tsukasa.sessions.Session;

/** Sets what lines carried against how long sessions lasted on their devices. */
final class SessionHours {
    private final FleetRegister register;
    private final LineDays days;
    private final LocalDate first;
    private final LocalDate last;

    SessionHours(FleetRegister register, LineDays days, LocalDate first, LocalDate last) {
        this.register = register;
        this.days = days;
        this.first = first;
        this.last = last;
    }

    private record Sum(int devices, long bytes, Duration sessions) {
        private Sum with(long more, Duration time) {
            return new Sum(devices + 1, bytes + more, sessions.plus(time));
        }
    }

    /** By carrier. */
    List<CarrierRate> of(Consumer<Consumer<Session>> sessions, Period period, Instant now) {
        Map<AssetNumber, Duration> times = new HashMap<>();
        sessions.accept(session -> session.client().flatMap(client -> register.device(DeviceKey.of(client.value()))).map(Device::id)
                .ifPresent(device -> times.merge(device, within(session, period, now), Duration::plus)));
        Map<String, Sum> sums = new TreeMap<>();
        for (Device device : register.devices()) {
            Duration time = times.getOrDefault(device.id(), Duration.ZERO);
            device.sim().flatMap(register::sim).ifPresent(sim -> add(sums, sim, time));
        }
        List<CarrierRate> rates = new ArrayList<>();
        sums.forEach((carrier, sum) -> rates.add(new CarrierRate(carrier, sum.devices, new Bytes(sum.bytes), sum.sessions)));
        return rates;
    }

    private void add(Map<String, Sum> sums, Sim sim, Duration time) {
        long bytes = days.total(sim.id(), first, last);
        if (bytes > 0 && time.isPositive()) {
            sums.put(sim.carrier(), sums.getOrDefault(sim.carrier(), new Sum(0, 0, Duration.ZERO)).with(bytes, time));
        }
    }

    private static Duration within(Session session, Period period, Instant now) {
        Instant end = session.end().orElse(now);
        Instant from = session.start().isBefore(period.from()) ? period.from() : session.start();
        Instant to = end.isAfter(period.to()) ? period.to() : end;
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }
}
