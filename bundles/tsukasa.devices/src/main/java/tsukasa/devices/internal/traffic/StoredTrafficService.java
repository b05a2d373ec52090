// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Bytes;
import tsukasa.api.Period;
import tsukasa.api.Texts;
import tsukasa.devices.CarrierRate;
import tsukasa.devices.DayBytes;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceService;
import tsukasa.devices.LineTraffic;
import tsukasa.devices.PlanPool;
import tsukasa.devices.PoolTraffic;
import tsukasa.devices.Sim;
import tsukasa.devices.SimService;
import tsukasa.devices.SimState;
import tsukasa.devices.TrafficService;
import tsukasa.devices.UnusedLine;
import tsukasa.devices.internal.contact.BillStore.Bill;
import tsukasa.devices.internal.contact.FleetRegister;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.sessions.SessionService;

/** Answers from the database. */
@Component
public final class StoredTrafficService implements TrafficService {
    private final FleetStorage storage;
    private final DeviceService devices;
    private final SimService sims;
    private final SessionService sessions;

    @Activate
    public StoredTrafficService(@Reference FleetStorage storage, @Reference DeviceService devices, @Reference SimService sims,
            @Reference SessionService sessions) {
        this.storage = storage;
        this.devices = devices;
        this.sims = sims;
        this.sessions = sessions;
    }

    @Override
    public List<LineTraffic> lines(LocalDate first, LocalDate last) {
        FleetRegister register = register();
        LineDays days = days(register, first, last);
        return register.sims().stream().sorted(Comparator.comparing(Sim::line).thenComparing(Sim::id))
                .map(sim -> new LineTraffic(sim, register.deviceOf(sim.id()).map(Device::id), days.of(sim.id(), first, last),
                        new Bytes(days.total(sim.id(), first, last)), days.yen(sim.id()).orElseGet(() -> registered(sim, first, last))))
                .toList();
    }

    /** The share of each month that lies within these days. */
    private static long registered(Sim sim, LocalDate first, LocalDate last) {
        if (sim.state() == SimState.TERMINATED) {
            return 0;
        }
        double months = 0;
        for (YearMonth month = YearMonth.from(first); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
            LocalDate from = month.atDay(1).isBefore(first) ? first : month.atDay(1);
            LocalDate to = month.atEndOfMonth().isAfter(last) ? last : month.atEndOfMonth();
            months += (to.toEpochDay() - from.toEpochDay() + 1.0) / month.lengthOfMonth();
        }
        return Math.round(sim.yenPerMonth() * months);
    }

    @Override
    public List<PoolTraffic> pools(LocalDate day) {
        FleetRegister register = register();
        List<PlanPool> pools = sims.pools();
        Optional<LocalDate> earliest = pools.stream().map(pool -> PlanMonth.of(day, pool.closingDay()).first()).min(Comparator.naturalOrder());
        if (earliest.isEmpty()) {
            return List.of();
        }
        LocalDate learn = day.minusDays(Forecast.DAYS);
        LineDays days = days(register, earliest.get().isBefore(learn) ? earliest.get() : learn, day);
        return pools.stream().map(pool -> pool(pool, register, days, day)).toList();
    }

    private PoolTraffic pool(PlanPool pool, FleetRegister register, LineDays days, LocalDate day) {
        PlanMonth month = PlanMonth.of(day, pool.closingDay());
        List<Sim> lines = register.sims().stream().filter(sim -> sim.plan().filter(pool.id()::equals).isPresent()).toList();
        int active = (int) lines.stream().filter(sim -> sim.state() == SimState.ACTIVE).count();
        long volume = Math.addExact(pool.fixed().count(), Math.multiplyExact(pool.perLine().count(), (long) active));
        LocalDate learn = day.minusDays(Forecast.DAYS);
        List<DayBytes> all = days.together(lines, month.first().isBefore(learn) ? month.first() : learn, day);
        long used = lines.stream().mapToLong(sim -> days.total(sim.id(), month.first(), day)).sum();
        Forecast forecast = Forecast.of(all, month.first(), month.last(), volume, () -> used, !day.isBefore(today()));
        return new PoolTraffic(pool, month.first(), month.last(), day, active, new Bytes(volume), new Bytes(used), new Bytes(Math.max(used,
                forecast.expected())), all.stream().filter(one -> !one.day().isBefore(month.first())).toList(), forecast.runsOut());
    }

    @Override
    public List<UnusedLine> unused(int days) {
        LocalDate today = today();
        LocalDate from = today.minusDays(days - 1L);
        FleetRegister register = register();
        LineDays carried = days(register, from, today);
        Measured measured = new Measured(storage.tables(), register, from, today);
        List<UnusedLine> unused = new ArrayList<>();
        for (Sim sim : register.sims()) {
            boolean costs = sim.yenPerMonth() > 0 && sim.state() != SimState.TERMINATED;
            if (costs && carried.of(sim.id(), from, today).isEmpty() && measured.is(sim)) {
                unused.add(new UnusedLine(sim, register.deviceOf(sim.id()).map(Device::id), measured.lastUsed(sim), sim.yenPerMonth()));
            }
        }
        unused.sort(Comparator.comparingLong(UnusedLine::yenPerMonth).reversed().thenComparing(line -> line.sim().line())
                .thenComparing(line -> line.sim().id()));
        return unused;
    }

    @Override
    public List<CarrierRate> perSessionHour(Period period) {
        LocalDate first = LocalDate.ofInstant(period.from(), storage.site().zone());
        LocalDate last = period.lastDay(storage.site().zone());
        FleetRegister register = register();
        return new SessionHours(register, days(register, first, last), first, last)
                .of(sink -> sessions.forEach(tsukasa.sessions.SessionQuery.during(period), sink), period, storage.site().now());
    }

    @Override
    public String method(Locale locale) {
        return Texts.of(StoredTrafficService.class, locale).text("StoredTrafficService_method", Forecast.DAYS);
    }

    private LineDays days(FleetRegister register, LocalDate first, LocalDate last) {
        FleetStorage.Tables tables = storage.tables();
        List<Bill> bills = tables.bills().during(first, last);
        return new LineDays(register, tables.traffic().during(first, last), bills);
    }

    private FleetRegister register() {
        return new FleetRegister(devices.devices(), sims.sims());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(storage.site().now(), storage.site().zone());
    }
}
