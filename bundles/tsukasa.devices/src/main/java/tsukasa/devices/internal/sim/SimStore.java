// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.sim;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import tsukasa.devices.Iccid;
import tsukasa.devices.Sim;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.register.LookupKey;
import tsukasa.devices.internal.register.RowId;

/** SIMs. */
public final class SimStore {
    private final DeviceStorage storage;
    private final String site;

    public SimStore(DeviceStorage storage) {
        this.storage = storage;
        site = storage.siteName();
    }

    /** By ICCID. */
    public List<Sim> all() {
        return storage.unit().read(entities -> entities.createQuery("select s from SimRow s where s.site = :site order by s.id", SimRow.class)
                .setParameter("site", site).getResultList().stream().map(SimRow::sim).toList());
    }

    public Optional<Sim> find(Iccid id) {
        return storage.unit().read(entities -> Optional.ofNullable(entities.find(SimRow.class, id(id))).map(SimRow::sim));
    }

    /** Which goes by this ICCID or line number; the line that is not terminated first. */
    public Optional<Sim> called(String name) {
        String key = LookupKey.ofNumber(name);
        return key.isEmpty() ? Optional.empty() : storage.unit().read(entities -> entities
                .createQuery("select s from SimRow s where s.site = :site and (s.id = :key or s.lineKey = :key) order by s.state, s.id", SimRow.class)
                .setParameter("site", site).setParameter("key", key).getResultList().stream().map(SimRow::sim).findFirst());
    }

    void add(Collection<Sim> sims) {
        storage.unit().update(entities -> sims.forEach(sim -> entities.persist(new SimRow(site, sim))));
    }

    /** Replaces those of the same ICCID, which must be there. */
    void put(Collection<Sim> sims) {
        storage.unit().update(entities -> sims.forEach(sim -> {
            SimRow row = entities.find(SimRow.class, id(sim.id()));
            row.take(sim);
            entities.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }));
    }

    /** Enciphered. */
    Map<Iccid, String> puks() {
        return storage.unit().read(entities -> {
            Map<Iccid, String> puks = new HashMap<>();
            entities.createQuery("select s from SimRow s where s.site = :site and s.puk is not null", SimRow.class).setParameter("site", site)
                    .getResultList().forEach(row -> puks.put(row.sim().id(), row.puk().orElseThrow()));
            return puks;
        });
    }

    Optional<String> puk(Iccid id) {
        return storage.unit().read(entities -> Optional.ofNullable(entities.find(SimRow.class, id(id))).flatMap(SimRow::puk));
    }

    void keepPuks(Map<Iccid, String> ciphers) {
        storage.unit().update(entities -> ciphers.forEach((sim, cipher) -> entities.find(SimRow.class, id(sim)).keepPuk(cipher)));
    }

    private RowId id(Iccid iccid) {
        return new RowId(site, iccid.value());
    }
}
