// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.internal.lending.LoanFields;
import tsukasa.devices.internal.register.DeviceFields;
import tsukasa.devices.internal.register.Said;
import tsukasa.devices.internal.sim.PlanFields;
import tsukasa.devices.internal.sim.SimFields;
import tsukasa.devices.internal.staff.StaffFields;

/** What is registered, as tables in the plain formats: what is exported like this, an import takes back. A PUK is never in them. */
public final class PlainTables {
    private static final Set<String> DAYS = Set.of("warranty", "from", "due", "returned", "lastDay");
    private static final Set<String> NUMBERS = Set.of("ring", "yenPerMonth", "closingDay");

    private PlainTables() {
    }

    public static Table devices(Collection<Device> devices) {
        return table("devices", DeviceFields.ALL, devices.stream().map(Said::of).toList());
    }

    public static Table sims(Collection<Sim> sims) {
        return table("sims", SimFields.GIVEN_OUT, sims.stream().map(SimFields::row).toList());
    }

    public static Table planPools(Collection<PlanPool> pools) {
        return table("planpools", PlanFields.ALL, pools.stream().map(PlanFields::row).toList());
    }

    public static Table loans(Collection<Loan> loans) {
        return table("loans", LoanFields.ALL, loans.stream().map(LoanFields::row).toList());
    }

    public static Table staff(Collection<StaffMember> members) {
        return table("staff", StaffFields.ALL, members.stream().map(StaffFields::row).toList());
    }

    private static Table table(String id, List<String> keys, List<Map<String, String>> rows) {
        List<Column> columns = keys.stream().map(key -> new Column(key, key, DAYS.contains(key) ? Type.DATE : NUMBERS.contains(key)
                ? Type.INTEGER : Type.TEXT)).toList();
        return new Table(id, id, columns, sink -> rows.forEach(row -> sink.row(columns.stream()
                .map(column -> cell(row.get(column.id()), column.type())).toArray())));
    }

    private static Object cell(String text, Type type) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case DATE -> LocalDate.parse(text);
            case INTEGER -> Long.valueOf(text);
            default -> text;
        };
    }
}
