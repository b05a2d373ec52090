// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tsukasa.devices.Iccid;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.Sim;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.register.LookupKey;
import tsukasa.devices.internal.register.RowId;

/** A SIM as it is kept, with its PUK enciphered. */
@Entity
@Table(name = "device_sim")
@IdClass(RowId.class)
class SimRow {
    @Id
    private String site;
    @Id
    @Column(name = "iccid")
    private String id;
    private String line;
    @Column(name = "line_key")
    private String lineKey;
    private String carrier;
    @Column(name = "plan_pool")
    private String plan;
    @Column(name = "sim_state")
    private String state;
    @Column(name = "yen_per_month")
    private long yen;
    private String notes;
    private String puk;
    @Version
    private long version;

    SimRow() {
    }

    SimRow(String site, Sim sim) {
        this.site = site;
        id = sim.id().value();
        take(sim);
    }

    final void take(Sim sim) {
        line = sim.line();
        lineKey = LookupKey.ofNumber(line);
        carrier = sim.carrier();
        plan = sim.plan().map(PlanPoolId::value).orElse(null);
        state = sim.state().name();
        yen = sim.yenPerMonth();
        notes = sim.notes();
    }

    Sim sim() {
        return new Sim(new Iccid(id), line, carrier, Optional.ofNullable(plan).map(PlanPoolId::new), SimState.valueOf(state), yen, notes);
    }

    Optional<String> puk() {
        return Optional.ofNullable(puk);
    }

    void keepPuk(String cipher) {
        puk = cipher;
    }
}
