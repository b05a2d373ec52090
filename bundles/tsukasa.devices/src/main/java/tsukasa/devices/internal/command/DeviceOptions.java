// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.time.LocalDate;
import java.util.Optional;

import picocli.CommandLine.Option;

import tsukasa.api.Section;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.Iccid;
import tsukasa.devices.LifeCycle;

/** What can be said of a device; whatever is not said stays as it is. */
final class DeviceOptions {
    @Option(names = "--name", paramLabel = "COMPUTER")
    private String name;

    @Option(names = "--serial", paramLabel = "SERIAL")
    private String serial;

    @Option(names = "--model", paramLabel = "MODEL")
    private String model;

    @Option(names = "--state", paramLabel = "STATE", converter = Named.StateReader.class)
    private LifeCycle state;

    @Option(names = "--section", paramLabel = "SECTION")
    private String section;

    @Option(names = "--contract", paramLabel = "NUMBER")
    private String contract;

    @Option(names = "--warranty", paramLabel = "DAY")
    private LocalDate warranty;

    @Option(names = "--sim", paramLabel = "ICCID")
    private String sim;

    @Option(names = "--ring", paramLabel = "1-9")
    private Integer ring;

    @Option(names = "--location", paramLabel = "TEXT")
    private String location;

    @Option(names = "--notes", paramLabel = "TEXT")
    private String notes;

    Device added(String asset) {
        return changed(new Device(new AssetNumber(asset), "", "", name == null ? asset : name, LifeCycle.IN_STOCK, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Device.LAST_RING, "", ""));
    }

    Device changed(Device before) {
        return new Device(before.id(), serial == null ? before.serial() : serial, model == null ? before.model() : model,
                name == null ? before.name() : name, state == null ? before.state() : state,
                section == null ? before.section() : said(section).map(Section::new), contract == null ? before.contract() : said(contract),
                warranty == null ? before.warranty() : Optional.of(warranty), sim == null ? before.sim() : said(sim).map(Iccid::new),
                ring == null ? before.ring() : ring, location == null ? before.location() : location, notes == null ? before.notes() : notes);
    }

    /** Whether something is said that two devices can't have in common, or that is emptied. */
    boolean ofOneAlone() {
        return name != null || serial != null || sim != null || notes != null || "".equals(section) || "".equals(contract);
    }

    DeviceChange ofMany() {
        return new DeviceChange(Optional.ofNullable(state), Optional.ofNullable(section).map(Section::new), Optional.ofNullable(model),
                Optional.ofNullable(contract), Optional.ofNullable(warranty), Optional.ofNullable(ring), Optional.ofNullable(location));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(one -> !one.isBlank());
    }
}
