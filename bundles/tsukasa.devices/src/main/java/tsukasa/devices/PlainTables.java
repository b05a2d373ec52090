// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import tsukasa.api.report.Table;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.internal.lending.LoanFields;
import tsukasa.devices.internal.register.DeviceFields;
import tsukasa.devices.internal.register.Said;
import tsukasa.devices.internal.sim.PlanFields;
import tsukasa.devices.internal.sim.SimFields;
import tsukasa.devices.internal.staff.StaffFields;
import tsukasa.reports.plain.PlainTable;

/** What is registered, as tables in the plain formats: what is exported like this, an import takes back. A PUK is never in them. */
public final class PlainTables {
    private static final PlainTable PLAIN = new PlainTable(Set.of("warranty", "from", "due", "returned", "lastDay"),
            Set.of("ring", "yenPerMonth", "closingDay"));

    private PlainTables() {
    }

    public static Table devices(Collection<Device> devices) {
        return PLAIN.of("devices", DeviceFields.ALL, devices.stream().map(Said::of).toList());
    }

    public static Table sims(Collection<Sim> sims) {
        return PLAIN.of("sims", SimFields.GIVEN_OUT, sims.stream().map(SimFields::row).toList());
    }

    public static Table planPools(Collection<PlanPool> pools) {
        return PLAIN.of("planpools", PlanFields.ALL, pools.stream().map(PlanFields::row).toList());
    }

    public static Table loans(Collection<Loan> loans) {
        return PLAIN.of("loans", LoanFields.ALL, loans.stream().map(LoanFields::row).toList());
    }

    public static Table staff(Collection<StaffMember> members) {
        return PLAIN.of("staff", StaffFields.ALL, members.stream().map(StaffFields::row).toList());
    }
}
