// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import tsukasa.devices.PlanPool;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.register.RowId;

/** Plan pools. */
public final class PlanStore {
    private final DeviceStorage storage;
    private final String site;

    public PlanStore(DeviceStorage storage) {
        this.storage = storage;
        site = storage.siteName();
    }

    /** By name. */
    public List<PlanPool> all() {
        return storage.unit().read(entities -> entities.createQuery("select p from PlanRow p where p.site = :site order by p.id", PlanRow.class)
                .setParameter("site", site).getResultList().stream().map(PlanRow::pool).toList());
    }

    Optional<PlanPool> find(PlanPoolId id) {
        return storage.unit().read(entities -> Optional.ofNullable(entities.find(PlanRow.class, new RowId(site, id.value()))).map(PlanRow::pool));
    }

    /** Adds those that are not there, replaces the others. */
    void put(Collection<PlanPool> pools) {
        storage.unit().update(entities -> pools.forEach(pool -> {
            PlanRow row = entities.find(PlanRow.class, new RowId(site, pool.id().value()));
            if (row == null) {
                entities.persist(new PlanRow(site, pool));
            } else {
                row.take(pool);
            }
        }));
    }
}
