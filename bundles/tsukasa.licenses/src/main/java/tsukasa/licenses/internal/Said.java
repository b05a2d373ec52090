// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.api.source.SourceId;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.Pool;
import tsukasa.licenses.Schedule.Step;
import tsukasa.licenses.Seat;

/** Things in the words of their plain formats, one row each (a pool: one for each step of its schedule); empty texts stay in. */
public final class Said {
    public static final List<String> POOL_COLUMNS = PoolFields.ALL;
    public static final List<String> CONTRACT_COLUMNS = ContractFields.ALL;
    public static final List<String> SEAT_COLUMNS = SeatFields.ALL;
    static final String COUNTS = "counts";
    static final String COUNTS_NOT = "not";
    private static final String BETWEEN_SOURCES = ";";

    private Said() {
    }

    public static List<Map<String, String>> of(Pool pool) {
        if (pool.schedule().steps().isEmpty()) {
            return List.of(row(pool, "", "", ""));
        }
        return pool.schedule().steps().stream().map(step -> of(pool, step)).toList();
    }

    private static Map<String, String> of(Pool pool, Step step) {
        return row(pool, step.from().toString(), String.valueOf(step.entitlement()), String.valueOf(step.seatCostPerMonth().amount()));
    }

    private static Map<String, String> row(Pool pool, String from, String entitlement, String cost) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(PoolFields.POOL, pool.id().value());
        row.put(PoolFields.PRODUCT, pool.product());
        row.put(PoolFields.COUNTING, pool.counting().code());
        row.put(PoolFields.DISCONNECTED, pool.disconnected() ? COUNTS : COUNTS_NOT);
        row.put(PoolFields.FROM, from);
        row.put(PoolFields.ENTITLEMENT, entitlement);
        row.put(PoolFields.SEAT_COST, cost);
        row.put(PoolFields.BASIS, pool.basis() instanceof Basis.Checkouts ? PoolFields.CHECKOUTS : PoolFields.SESSIONS);
        row.put(PoolFields.FEATURE, pool.basis() instanceof Basis.Checkouts checkouts ? checkouts.feature() : "");
        row.put(PoolFields.SOURCES, pool.basis().sources().stream().map(SourceId::value).sorted()
                .collect(Collectors.joining(BETWEEN_SOURCES)));
        row.put(PoolFields.GRACE, pool.grace().toString());
        row.put(PoolFields.CONTRACT, pool.contract().map(ContractId::value).orElse(""));
        row.put(PoolFields.NOTES, pool.notes());
        return row;
    }

    public static Map<String, String> of(Contract contract) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(ContractFields.CONTRACT, contract.id().value());
        row.put(ContractFields.NAME, contract.name());
        row.put(ContractFields.VENDOR, contract.vendor());
        row.put(ContractFields.FROM, contract.from().toString());
        row.put(ContractFields.UNTIL, contract.until().map(Object::toString).orElse(""));
        row.put(ContractFields.NOTICE_DAYS, String.valueOf(contract.noticeDays()));
        row.put(ContractFields.YEARLY_COST, String.valueOf(contract.yearlyCost().amount()));
        row.put(ContractFields.NOTES, contract.notes());
        return row;
    }

    public static Map<String, String> of(Seat seat) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(SeatFields.POOL, seat.pool().value());
        row.put(SeatFields.USER, seat.assignee() instanceof Assignee.Person person ? person.name() : "");
        row.put(SeatFields.DEVICE, seat.assignee() instanceof Assignee.Device device ? device.name() : "");
        row.put(SeatFields.FROM, seat.from().toString());
        row.put(SeatFields.UNTIL, seat.until().map(Object::toString).orElse(""));
        row.put(SeatFields.NOTE, seat.note());
        return row;
    }

    /** One line for each row, for the audit trail. */
    static String lines(List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.entrySet().stream().filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> cell.getKey() + "=" + cell.getValue()).collect(Collectors.joining(", "))).collect(Collectors.joining("\n"));
    }

    static String lines(Pool pool) {
        return lines(of(pool));
    }

    static String lines(Contract contract) {
        return lines(List.of(of(contract)));
    }

    static String seats(List<Seat> seats) {
        return lines(seats.stream().map(Said::of).toList());
    }
}
