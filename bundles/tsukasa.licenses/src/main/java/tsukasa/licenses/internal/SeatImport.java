// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.source.ImportRow;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Seat;
import tsukasa.reports.plain.RowCells;
import tsukasa.reports.plain.RowProblems;

/**
 * One import of seats: pool, assignee and first day say which seat it is. What is imported is what has been agreed already, so it
 * may be more than the pool is entitled to; that is then found as such.
 */
final class SeatImport implements Imports.Import {
    private static final int LONGEST_NAME = 200;
    private final LicenseStorage.Tables tables;
    private final SeatOffice office;
    private final RowProblems problems;
    private final Map<SeatKey, SeatLine> seats = new LinkedHashMap<>();
    private final Map<PoolId, Optional<SeatLedger>> ledgers = new HashMap<>();
    private final List<Seat> fresh = new ArrayList<>();
    private final List<Seat> changed = new ArrayList<>();

    SeatImport(LicenseStorage.Tables tables, SeatOffice office, RowProblems problems) {
        this.tables = tables;
        this.office = office;
        this.problems = problems;
    }

    private record SeatKey(PoolId pool, Assignee assignee, LocalDate from) {
    }

    private record SeatLine(ImportRow row, Seat seat) {
    }

    @Override
    public void read(ImportRow row) {
        RowCells cells = new RowCells(row, "SeatFields", problems);
        String pool = cells.required(SeatFields.POOL, PoolId.LONGEST);
        Optional<Assignee> assignee = assignee(cells);
        Optional<LocalDate> from = cells.requiredDay(SeatFields.FROM);
        Optional<LocalDate> until = cells.day(SeatFields.UNTIL);
        String note = cells.text(SeatFields.NOTE, Seat.LONGEST_NOTE);
        if (from.isPresent() && until.filter(end -> end.isBefore(from.get())).isPresent()) {
            cells.wrong(SeatFields.UNTIL, "Import_endBeforeStart", until.get(), from.get());
        }
        if (!pool.isEmpty()) {
            Optional<SeatLedger> ledger = ledger(new PoolId(pool));
            if (ledger.isEmpty()) {
                cells.wrong(SeatFields.POOL, "Import_noPool", pool);
            } else if (!ledger.get().pool().named()) {
                cells.wrong(SeatFields.POOL, "Import_notNamed", pool);
            }
        }
        if (cells.sound()) {
            keep(row, office.seat(new PoolId(pool), assignee.orElseThrow(), from.orElseThrow(), until, note));
        }
    }

    private Optional<SeatLedger> ledger(PoolId id) {
        return ledgers.computeIfAbsent(id, name -> tables.pools().find(name).map((Pool pool) -> new SeatLedger(pool, tables.seats()
                .of(name))));
    }

    private static Optional<Assignee> assignee(RowCells cells) {
        String user = cells.text(SeatFields.USER, LONGEST_NAME);
        String device = cells.text(SeatFields.DEVICE, LONGEST_NAME);
        if (user.isEmpty() == device.isEmpty()) {
            cells.wrong(SeatFields.USER, "Import_whose");
            return Optional.empty();
        }
        return Optional.of(user.isEmpty() ? Assignee.device(device) : Assignee.person(user));
    }

    private void keep(ImportRow row, Seat seat) {
        SeatLine before = seats.putIfAbsent(new SeatKey(seat.pool(), seat.assignee(), seat.from()), new SeatLine(row, seat));
        if (before != null && !(before.seat.until().equals(seat.until()) && before.seat.note().equals(seat.note()))) {
            problems.add(row, SeatFields.FROM, "Import_twice", seat.assignee().name(), String.valueOf(before.row.line()));
        }
    }

    @Override
    public long compare() {
        Map<SeatLine, Seat> news = new LinkedHashMap<>();
        seats.forEach((key, line) -> {
            Optional<Seat> stored = ledger(key.pool()).orElseThrow().seats().stream()
                    .filter(seat -> seat.assignee().equals(key.assignee()) && seat.from().equals(key.from())).findFirst();
            if (stored.isEmpty()) {
                fresh.add(line.seat);
                news.put(line, line.seat);
            } else if (!(stored.get().until().equals(line.seat.until()) && stored.get().note().equals(line.seat.note()))) {
                Seat seat = new Seat(stored.get().id(), key.pool(), key.assignee(), key.from(), line.seat.until(), line.seat.note(),
                        Optional.empty());
                changed.add(seat);
                news.put(line, seat);
            }
        });
        ledgers.replaceAll((pool, ledger) -> ledger.map(one -> one.changed(changed.stream().filter(seat -> seat.pool().equals(pool))
                .toList())));
        news.forEach(this::clash);
        return news.size();
    }

    /** With what is stored as it will be then, and with the rows before. */
    private void clash(SeatLine line, Seat seat) {
        SeatLedger ledger = ledger(seat.pool()).orElseThrow();
        ledger.seats().stream().filter(other -> !other.id().equals(seat.id()) && other.assignee().equals(seat.assignee())
                && other.overlaps(seat.from(), seat.until())).findFirst().ifPresent(held -> problems.add(line.row, SeatFields.FROM,
                "Import_overlap",
                        held.assignee().name(), held.pool(), held.from()));
        ledgers.put(seat.pool(), Optional.of(ledger.changed(List.of(seat))));
    }

    @Override
    public void store() {
        ledgers.keySet().forEach(tables.pools()::claim);
        tables.seats().add(fresh);
        tables.seats().put(changed);
    }
}
