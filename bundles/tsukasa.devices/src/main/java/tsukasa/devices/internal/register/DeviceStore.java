// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.LockModeType;

import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;

/** Devices. One that somebody else changed at the same time is refused by the database when it is sent. */
public final class DeviceStore {
    private final DeviceStorage storage;
    private final String site;

    public DeviceStore(DeviceStorage storage) {
        this.storage = storage;
        site = storage.siteName();
    }

    /** By asset number. */
    public List<Device> all() {
        return storage.unit().read(entities -> entities.createQuery("select d from DeviceRow d where d.site = :site order by d.id", DeviceRow.class)
                .setParameter("site", site).getResultList().stream().map(DeviceRow::device).toList());
    }

    public Optional<Device> find(AssetNumber id) {
        return storage.unit().read(entities -> Optional.ofNullable(entities.find(DeviceRow.class, new RowId(site, id.value())))
                .map(DeviceRow::device));
    }

    /** Which goes by this asset number, computer name or serial number, in this order; one that is not retired first. */
    public Optional<Device> called(String name) {
        String key = LookupKey.of(name);
        return key.isEmpty() ? Optional.empty() : Stream.of("assetKey", "computerKey", "serialKey").flatMap(column -> having(column, key).stream())
                .min((one, other) -> Boolean.compare(retired(one), retired(other)));
    }

    /** In which this SIM belongs. */
    public Optional<Device> with(Iccid sim) {
        return having("sim", sim.value()).stream().min((one, other) -> Boolean.compare(retired(one), retired(other)));
    }

    /** @param column one of the attributes of the row that are names of a device */
    List<Device> having(String column, String key) {
        return storage.unit().read(entities -> entities
                .createQuery("select d from DeviceRow d where d.site = :site and d." + column + " = :key order by d.id", DeviceRow.class)
                .setParameter("site", site).setParameter("key", key).getResultList().stream().map(DeviceRow::device).toList());
    }

    /** All SIMs that are registered. */
    Set<Iccid> sims() {
        return names("select iccid from device_sim where site = ?", Iccid::new);
    }

    /** All devices that somebody has. */
    Set<AssetNumber> lent() {
        return names("select device from device_loan where site = ? and returned_day is null", AssetNumber::new);
    }

    private <T> Set<T> names(String query, Function<String, T> reader) {
        return storage.database().jdbc(connection -> {
            Set<T> names = new HashSet<>();
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setString(1, site);
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    names.add(reader.apply(rows.getString(1)));
                }
            }
            return names;
        });
    }

    void add(Collection<Device> devices) {
        storage.unit().update(entities -> devices.forEach(device -> entities.persist(new DeviceRow(site, device))));
    }

    /** Replaces those of the same asset number, which must be there. */
    public void put(Collection<Device> devices) {
        storage.unit().update(entities -> devices.forEach(device -> {
            DeviceRow row = entities.find(DeviceRow.class, new RowId(site, device.id().value()));
            row.take(device);
            entities.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }));
    }

    void remove(AssetNumber id) {
        storage.unit().update(entities -> entities.remove(entities.find(DeviceRow.class, new RowId(site, id.value()))));
    }

    static boolean retired(Device device) {
        return device.state() == LifeCycle.RETIRED;
    }
}
