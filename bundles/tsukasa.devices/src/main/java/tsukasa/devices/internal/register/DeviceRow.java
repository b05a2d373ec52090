// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.register;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tsukasa.api.Section;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;

/** A device as it is kept. */
@Entity
@Table(name = "device")
@IdClass(RowId.class)
class DeviceRow {
    @Id
    private String site;
    @Id
    @Column(name = "asset")
    private String id;
    @Column(name = "asset_key")
    private String assetKey;
    private String serial;
    @Column(name = "serial_key")
    private String serialKey;
    private String model;
    private String computer;
    @Column(name = "computer_key")
    private String computerKey;
    @Column(name = "life_state")
    private String state;
    @Column(name = "section_name")
    private String section;
    private String contract;
    private LocalDate warranty;
    private String sim;
    private int ring;
    @Column(name = "kept_at")
    private String location;
    private String notes;
    @Version
    private long version;

    DeviceRow() {
    }

    DeviceRow(String site, Device device) {
        this.site = site;
        id = device.id().value();
        assetKey = LookupKey.of(id);
        take(device);
    }

    final void take(Device device) {
        serial = device.serial();
        serialKey = LookupKey.of(serial);
        model = device.model();
        computer = device.name();
        computerKey = LookupKey.of(computer);
        state = device.state().name();
        section = device.section().map(Section::value).orElse(null);
        contract = device.contract().orElse(null);
        warranty = device.warranty().orElse(null);
        sim = device.sim().map(Iccid::value).orElse(null);
        ring = device.ring();
        location = device.location();
        notes = device.notes();
    }

    Device device() {
        return new Device(new AssetNumber(id), serial, model, computer, LifeCycle.valueOf(state), Optional.ofNullable(section).map(Section::new),
                Optional.ofNullable(contract), Optional.ofNullable(warranty), Optional.ofNullable(sim).map(Iccid::new), ring, location, notes);
    }
}
