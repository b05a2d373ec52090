// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tsukasa.api.source.ImportRow;
import tsukasa.api.source.SourceId;
import tsukasa.devices.Sim;
import tsukasa.devices.internal.contact.BillStore.Bill;
import tsukasa.devices.internal.contact.FleetRegister;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.devices.internal.register.RegisterImport;
import tsukasa.devices.internal.register.KeptCells;
import tsukasa.reports.plain.RowProblems;

/** One import of a carrier's bill: what each line carried and cost on a day or in a month. A later bill for the same replaces it. */
final class BillImport implements RegisterImport {
    private static final long MOST = 999_999_999_999_999_999L;
    private static final long MOST_YEN = 9_999_999_999L;
    private static final long MOST_PACKETS = 999_999_999_999_999L;
    private static final int PACKET = 128;
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1_000_000);
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})[-/.年]?([0-9]{1,2})月?");
    private static final int LONGEST = 100;
    private final FleetStorage storage;
    private final SourceId source;
    private final RowProblems problems;
    private final Map<Place, Line> lines = new LinkedHashMap<>();
    private List<Bill> fresh = List.of();

    BillImport(FleetStorage storage, SourceId source, RowProblems problems) {
        this.storage = storage;
        this.source = source;
        this.problems = problems;
    }

    private record Place(String line, LocalDate day, boolean month) {
        private static Place of(Bill bill) {
            return new Place(bill.line(), bill.day(), bill.month());
        }
    }

    private record Line(ImportRow row, Bill bill) {
    }

    @Override
    public void read(ImportRow row) {
        KeptCells cells = new KeptCells(row, "BillFields", problems);
        String line = cells.required(BillFields.LINE, Sim.LONGEST, "");
        Optional<LocalDate> day = cells.day(BillFields.DAY, Optional.empty());
        Optional<YearMonth> month = month(cells);
        long bytes = bytes(cells);
        long yen = cells.number(BillFields.YEN, 0, MOST_YEN, 0);
        if (cells.sound() && day.isPresent() == month.isPresent()) {
            cells.wrong(BillFields.DAY, "Import_dayOrMonth");
        }
        if (cells.sound()) {
            Bill bill = new Bill(source, FleetRegister.line(line), day.orElseGet(() -> month.get().atDay(1)), month.isPresent(), bytes, yen);
            Line before = lines.putIfAbsent(Place.of(bill), new Line(row, bill));
            if (before != null && !before.bill.equals(bill)) {
                problems.add(row, BillFields.LINE, "Import_twice", line, String.valueOf(before.row.line()));
            }
        }
    }

    private static Optional<YearMonth> month(KeptCells cells) {
        String text = cells.text(BillFields.MONTH, LONGEST, "").strip();
        Matcher matcher = MONTH.matcher(text);
        try {
            if (matcher.matches()) {
                return Optional.of(YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
            }
        } catch (DateTimeException e) {
            cells.wrong(BillFields.MONTH, "Import_month", text);
            return Optional.empty();
        }
        if (!text.isEmpty()) {
            cells.wrong(BillFields.MONTH, "Import_month", text);
        }
        return Optional.empty();
    }

    /** In whatever unit it is billed. */
    private static long bytes(KeptCells cells) {
        long bytes = cells.number(BillFields.BYTES, 0, MOST, 0);
        long packets = cells.number(BillFields.PACKETS, 0, MOST_PACKETS, 0) * PACKET;
        String text = cells.text(BillFields.MEGABYTES, LONGEST, "").strip().replace(",", "");
        if (!text.isEmpty() && !text.matches("[0-9]{1,9}([.][0-9]{1,9})?")) {
            cells.wrong(BillFields.MEGABYTES, "Import_megabytes", text);
            return 0;
        }
        long megabytes = text.isEmpty() ? 0 : new BigDecimal(text).multiply(MEGABYTE).setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (List.of(BillFields.BYTES, BillFields.PACKETS, BillFields.MEGABYTES).stream().filter(cells::has).count() > 1) {
            cells.wrong(BillFields.BYTES, "Import_units");
        }
        return bytes + packets + megabytes;
    }

    @Override
    public long compare() {
        if (lines.isEmpty()) {
            return 0;
        }
        LocalDate first = lines.keySet().stream().map(Place::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = lines.keySet().stream().map(Place::day).max(LocalDate::compareTo).orElseThrow();
        Map<Place, Bill> stored = new HashMap<>();
        storage.tables().bills().during(first, last).stream().filter(bill -> bill.source().equals(source))
                .forEach(bill -> stored.put(Place.of(bill), bill));
        fresh = new ArrayList<>(lines.values().stream().map(Line::bill).toList());
        fresh.removeIf(bill -> bill.equals(stored.get(Place.of(bill))));
        return fresh.size();
    }

    @Override
    public void store() {
        storage.tables().bills().put(fresh);
    }
}
