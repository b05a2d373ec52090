// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Contact;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceHealth;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;
import tsukasa.devices.LoanId;
import tsukasa.devices.Sim;
import tsukasa.devices.SimState;
import tsukasa.ui.Formats;

/** A fleet in memory: each device one line of a test. */
final class SmallFleet {
    static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    static final DeviceWords WORDS = new DeviceWords(Texts.of(DeviceWords.class, Locale.ENGLISH), new Formats(Locale.ENGLISH, ZONE));
    static final Staff.People PEOPLE = new Staff.People(Map.of(new UserId("ito"), member("ito", "伊藤 花子"), new UserId("sato1"), member("sato1", "佐藤"),
            new UserId("sato2"), member("sato2", "佐藤")));
    private final List<FleetRow> rows = new ArrayList<>();

    private static StaffMember member(String user, String name) {
        return new StaffMember(new UserId(user), name, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    static Device device(String asset, LifeCycle state, String section) {
        return new Device(new AssetNumber(asset), "S" + asset, "Model", "PC-" + asset, state,
                section.isEmpty() ? Optional.empty() : Optional.of(new Section(section)), Optional.empty(), Optional.empty(), Optional.of(sim(asset).id()), 1, "", "");
    }

    static Sim sim(String asset) {
        String digits = "89810000000000" + String.format("%04d", Math.floorMod(asset.hashCode(), 10_000));
        return new Sim(new Iccid(digits), "090-" + asset, asset.compareTo("B") < 0 ? "North" : "South", Optional.empty(), SimState.ACTIVE, 800, "");
    }

    /** @param borrower empty if it is not lent */
    SmallFleet with(String asset, DeviceHealth health, LifeCycle state, String section, String borrower, Instant seen) {
        Optional<Loan> loan = borrower.isEmpty() ? Optional.empty() : Optional.of(new Loan(new LoanId(new UUID(0, rows.size())), new AssetNumber(asset),
                new UserId(borrower), DAY, Optional.empty(), Optional.empty(), Optional.empty(), ""));
        DeviceNow now = new DeviceNow(device(asset, state, section), loan, Optional.ofNullable(seen), Contact.Facts.NONE, health);
        rows.add(FleetRow.of(now, id -> Optional.of(sim(asset)), PEOPLE));
        return this;
    }

    List<FleetRow> rows() {
        return List.copyOf(rows);
    }

    Fleet fleet() {
        return new Fleet(rows, PEOPLE);
    }

    static SmallFleet four() {
        return new SmallFleet().with("A1", DeviceHealth.CRITICAL, LifeCycle.LENT, "Tax", "ito", NOW.minusSeconds(60))
                .with("A2", DeviceHealth.OK, LifeCycle.LENT, "Tax", "sato1", NOW.minusSeconds(90_000))
                .with("B1", DeviceHealth.IDLE, LifeCycle.IN_STOCK, "Welfare", "", null)
                .with("B2", DeviceHealth.IDLE, LifeCycle.IN_STOCK, "", "", NOW.minusSeconds(4_000_000));
    }
}
