// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import tsukasa.api.Bytes;
import tsukasa.devices.DayBytes;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.Sim;
import tsukasa.devices.internal.contact.BillStore.Bill;
import tsukasa.devices.internal.contact.FleetRegister;
import tsukasa.devices.internal.contact.TrafficStore.Carried;

/**
 * What each line carried, by day. Where several sources followed the counter of the same device on a day, the one that saw most counts:
 * each sees a part of the same. A bill counts for its day in the place of what counters say, that of a month for the total of the month.
 */
final class LineDays {
    private final Map<Iccid, SortedMap<LocalDate, DayBytes>> days = new HashMap<>();
    private final Map<Iccid, Map<YearMonth, Long>> months = new HashMap<>();
    private final Map<Iccid, Long> billedYen = new HashMap<>();

    private record Cell(Iccid line, String device, LocalDate day) {
    }

    private record Sight(Cell cell, String key, String source) {
    }

    LineDays(FleetRegister register, List<Carried> carried, List<Bill> bills) {
        Map<Sight, Long> sights = new HashMap<>();
        for (Carried one : carried) {
            Optional<Device> device = register.device(one.deviceKey());
            Optional<Iccid> line = one.sim().isEmpty() ? device.flatMap(Device::sim) : Optional.of(new Iccid(one.sim()));
            line.flatMap(register::sim).map(Sim::id).ifPresent(id -> sights.merge(new Sight(new Cell(id,
                    device.map(known -> known.id().value()).orElse(one.deviceKey()), one.day()), one.deviceKey(), one.source()), one.bytes(), Long::sum));
        }
        Map<Cell, Long> most = new HashMap<>();
        sights.forEach((sight, bytes) -> most.merge(sight.cell, bytes, Math::max));
        most.forEach((cell, bytes) -> ofLine(cell.line).merge(cell.day, new DayBytes(cell.day, new Bytes(bytes), false),
                (one, other) -> new DayBytes(cell.day, one.bytes().plus(other.bytes()), false)));
        bills.forEach(bill -> register.simOfLine(bill.line()).ifPresent(sim -> take(sim.id(), bill)));
    }

    private void take(Iccid line, Bill bill) {
        billedYen.merge(line, bill.yen(), Long::sum);
        if (bill.month()) {
            months.computeIfAbsent(line, key -> new HashMap<>()).merge(YearMonth.from(bill.day()), bill.bytes(), Long::sum);
        } else {
            ofLine(line).merge(bill.day(), new DayBytes(bill.day(), new Bytes(bill.bytes()), true),
                    (one, other) -> one.billed() ? new DayBytes(bill.day(), one.bytes().plus(other.bytes()), true) : other);
        }
    }

    private SortedMap<LocalDate, DayBytes> ofLine(Iccid line) {
        return days.computeIfAbsent(line, key -> new TreeMap<>());
    }

    /** Those with traffic, ascending. */
    List<DayBytes> of(Iccid line, LocalDate first, LocalDate last) {
        SortedMap<LocalDate, DayBytes> all = days.get(line);
        return all == null ? List.of()
                : all.subMap(first, last.plusDays(1)).values().stream().filter(day -> day.bytes().count() > 0).toList();
    }

    /** What the days add up to, and the months that lie wholly within them as they were billed. */
    long total(Iccid line, LocalDate first, LocalDate last) {
        Map<YearMonth, Long> billed = new HashMap<>(months.getOrDefault(line, Map.of()));
        billed.keySet().removeIf(month -> month.atDay(1).isBefore(first) || month.atEndOfMonth().isAfter(last));
        long counted = of(line, first, last).stream().filter(day -> !billed.containsKey(YearMonth.from(day.day())))
                .mapToLong(day -> day.bytes().count()).sum();
        return counted + billed.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What was billed, if anything was. */
    Optional<Long> yen(Iccid line) {
        return Optional.ofNullable(billedYen.get(line));
    }

    /** Each of these days, also those without traffic, of these lines together. */
    List<DayBytes> together(List<Sim> lines, LocalDate first, LocalDate last) {
        Map<LocalDate, Long> sums = new HashMap<>();
        Map<LocalDate, Boolean> billed = new HashMap<>();
        for (Sim line : lines) {
            for (DayBytes day : of(line.id(), first, last)) {
                sums.merge(day.day(), day.bytes().count(), Long::sum);
                billed.merge(day.day(), day.billed(), Boolean::logicalAnd);
            }
        }
        List<DayBytes> all = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            all.add(new DayBytes(day, new Bytes(sums.getOrDefault(day, 0L)), billed.getOrDefault(day, false)));
        }
        return all;
    }
}
