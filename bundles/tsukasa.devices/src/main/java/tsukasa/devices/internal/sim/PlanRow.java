// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tsukasa.api.Bytes;
import tsukasa.devices.PlanPool;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.internal.register.RowId;

/** A plan pool as it is kept. */
@Entity
@Table(name = "device_plan")
@IdClass(RowId.class)
class PlanRow {
    @Id
    private String site;
    @Id
    @Column(name = "plan_pool")
    private String id;
    private String carrier;
    @Column(name = "per_line")
    private long perLine;
    @Column(name = "fixed_volume")
    private long fixed;
    @Column(name = "yen_per_month")
    private long yen;
    @Column(name = "closing_day")
    private int closingDay;
    @Version
    private long version;

    PlanRow() {
    }

    PlanRow(String site, PlanPool pool) {
        this.site = site;
        id = pool.id().value();
        take(pool);
    }

    final void take(PlanPool pool) {
        carrier = pool.carrier();
        perLine = pool.perLine().count();
        fixed = pool.fixed().count();
        yen = pool.yenPerMonth();
        closingDay = pool.closingDay();
    }

    PlanPool pool() {
        return new PlanPool(new PlanPoolId(id), carrier, new Bytes(perLine), new Bytes(fixed), yen, closingDay);
    }
}
