// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tsukasa.api.TimeOrderedIds;
import tsukasa.api.UserId;
import tsukasa.api.source.ImportRow;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;
import tsukasa.devices.LoanId;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.register.DeviceStore;
import tsukasa.devices.internal.register.HistoryStore;
import tsukasa.devices.internal.register.HistoryStore.Entry;
import tsukasa.devices.internal.register.RegisterImport;
import tsukasa.devices.internal.register.KeptCells;
import tsukasa.reports.plain.RowProblems;

/**
 * One import of loans: device, borrower and first day say which loan it is. A device that is in stock becomes lent by an open loan, one that
 * was lent comes back with its last.
 */
final class LoanImport implements RegisterImport {
    private final DeviceStorage storage;
    private final LoanStore store;
    private final DeviceStore deviceStore;
    private final RowProblems problems;
    private final TimeOrderedIds ids;
    private final Map<AssetNumber, Device> devices = new HashMap<>();
    private final Map<Key, Loan> stored = new HashMap<>();
    private final Map<Key, Line> lines = new LinkedHashMap<>();

    LoanImport(DeviceStorage storage, RowProblems problems) {
        this.storage = storage;
        this.problems = problems;
        store = new LoanStore(storage);
        deviceStore = new DeviceStore(storage);
        ids = new TimeOrderedIds(storage.site().clock());
        deviceStore.all().forEach(device -> devices.put(device.id(), device));
        store.all().forEach(loan -> stored.put(Key.of(loan), loan));
    }

    private record Key(AssetNumber device, UserId borrower, LocalDate from) {
        static Key of(Loan loan) {
            return new Key(loan.device(), loan.borrower(), loan.from());
        }
    }

    private record Line(ImportRow row, Loan loan) {
    }

    @Override
    public void read(ImportRow row) {
        KeptCells cells = new KeptCells(row, "LoanFields", problems);
        String device = cells.required(LoanFields.DEVICE, AssetNumber.LONGEST, "");
        if (!device.isEmpty() && !devices.containsKey(new AssetNumber(device))) {
            cells.wrong(LoanFields.DEVICE, "Device_gone", device);
        }
        String user = cells.required(LoanFields.USER, Device.LONGEST, "");
        Optional<LocalDate> from = cells.requiredDay(LoanFields.FROM);
        if (!cells.sound()) {
            return;
        }
        Key key = new Key(new AssetNumber(device), new UserId(user), from.orElseThrow());
        Optional<Loan> before = Optional.ofNullable(stored.get(key));
        Optional<LocalDate> due = day(cells, LoanFields.DUE, before.flatMap(Loan::due), key.from);
        var accepted = cells.moment(LoanFields.ACCEPTED, storage.site().zone(), before.flatMap(Loan::accepted));
        Optional<LocalDate> returned = day(cells, LoanFields.RETURNED, before.flatMap(Loan::returned), key.from);
        String note = cells.text(LoanFields.NOTE, Loan.LONGEST_NOTE, before.map(Loan::note).orElse(""));
        if (cells.sound()) {
            LoanId id = before.map(Loan::id).orElseGet(() -> new LoanId(ids.next()));
            keep(row, key, new Loan(id, key.device, key.borrower, key.from, due, accepted, returned, note));
        }
    }

    private static Optional<LocalDate> day(KeptCells cells, String field, Optional<LocalDate> before, LocalDate from) {
        Optional<LocalDate> day = cells.day(field, before);
        day.filter(one -> one.isBefore(from)).ifPresent(one -> cells.wrong(field, "Import_endBeforeStart", one, from));
        return day;
    }

    private void keep(ImportRow row, Key key, Loan loan) {
        Line first = lines.putIfAbsent(key, new Line(row, loan));
        if (first != null && !LoanFields.row(first.loan).equals(LoanFields.row(loan))) {
            problems.add(row, LoanFields.FROM, "Import_twice", loan.device(), String.valueOf(first.row.line()));
        }
    }

    @Override
    public long compare() {
        Map<AssetNumber, List<Loan>> then = then();
        lines.values().forEach(line -> then.get(line.loan.device()).stream().filter(other -> overlap(other,
                line.loan)).findFirst().ifPresent(other -> problems.add(line.row, LoanFields.FROM, "Import_overlap", other.device(),
                other.borrower(), other.from())));
        lines.entrySet().removeIf(line -> line.getValue().loan.equals(stored.get(line.getKey())));
        return lines.size();
    }

    /** The loans of each device as they will be, by first day. */
    private Map<AssetNumber, List<Loan>> then() {
        Map<Key, Loan> all = new HashMap<>(stored);
        lines.forEach((key, line) -> all.put(key, line.loan));
        Map<AssetNumber, List<Loan>> byDevice = new HashMap<>();
        all.values().stream().sorted(Comparator.comparing(Loan::from).thenComparing(loan -> loan.borrower().value()))
                .forEach(loan -> byDevice.computeIfAbsent(loan.device(), device -> new ArrayList<>()).add(loan));
        return byDevice;
    }

    private static boolean overlap(Loan one, Loan other) {
        return !one.id().equals(other.id()) && one.returned().filter(end -> !end.isAfter(other.from())).isEmpty()
                && other.returned().filter(end -> !end.isAfter(one.from())).isEmpty();
    }

    @Override
    public void store() {
        List<Loan> fresh = new ArrayList<>();
        List<Loan> changed = new ArrayList<>();
        List<Entry> history = new ArrayList<>();
        lines.forEach((key, line) -> {
            Optional<Loan> before = Optional.ofNullable(stored.get(key));
            (before.isEmpty() ? fresh : changed).add(line.loan);
            history.add(LendingDesk.changed(before, line.loan));
        });
        store.add(fresh);
        store.put(changed);
        deviceStore.put(moved(Stream.of(fresh, changed).flatMap(Collection::stream).map(Loan::device).distinct().toList()));
        new HistoryStore(storage).imported(history, lines.values().iterator().next().row.file());
    }

    private List<Device> moved(List<AssetNumber> ids) {
        Map<AssetNumber, List<Loan>> then = then();
        List<Device> moved = new ArrayList<>();
        for (AssetNumber id : ids) {
            Device device = devices.get(id);
            boolean lent = then.get(id).stream().anyMatch(Loan::open);
            if (lent && (device.state() == LifeCycle.IN_STOCK || device.state() == LifeCycle.RETURNED)) {
                moved.add(DeviceChange.state(LifeCycle.LENT).of(device));
            } else if (!lent && device.state() == LifeCycle.LENT) {
                moved.add(DeviceChange.state(LifeCycle.RETURNED).of(device));
            }
        }
        return moved;
    }
}
