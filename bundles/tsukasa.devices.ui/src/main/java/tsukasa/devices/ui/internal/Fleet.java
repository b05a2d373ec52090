// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceQuery;
import tsukasa.devices.Iccid;
import tsukasa.devices.Sim;

/** All devices as they are now, the gravest first, then by asset number. */
record Fleet(List<FleetRow> rows, Staff.People people) {
    static final Fleet NONE = new Fleet(List.of(), Staff.People.NONE);

    Fleet {
        rows = List.copyOf(rows);
    }

    /** Reads the database, so not for the UI thread. */
    static Fleet load(DevicesServices services) {
        Map<Iccid, Sim> sims = new HashMap<>();
        services.sims().sims().forEach(sim -> sims.put(sim.id(), sim));
        Staff.People people = services.staff().people();
        return new Fleet(services.fleet().devices(DeviceQuery.ALL).devices().stream()
                .map(now -> FleetRow.of(now, id -> Optional.ofNullable(sims.get(id)), people))
                .sorted(Comparator.comparing((FleetRow row) -> row.now().health()).reversed().thenComparing(FleetRow::id)).toList(), people);
    }

    Optional<FleetRow> of(AssetNumber id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
