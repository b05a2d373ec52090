// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import tsukasa.api.Section;

/**
 * A laptop as it is registered. What sources see of it (OS build, encryption, last contact) is in {@link DeviceNow}.
 *
 * @param name      computer name, by which sessions and directories call it; compared ignoring case
 * @param section   to which it belongs, whoever has it
 * @param contract  number of the purchase or lease contract
 * @param warranty  last day of the warranty
 * @param sim       the SIM that belongs in it
 * @param ring      of the client roll-out, from 1
 * @param location  where it is kept when it is not lent
 */
public record Device(AssetNumber id, String serial, String model, String name, LifeCycle state, Optional<Section> section,
        Optional<String> contract, Optional<LocalDate> warranty, Optional<Iccid> sim, int ring, String location, String notes) {
    public static final int LONGEST = 200;
    public static final int LONGEST_NOTES = 2_000;
    public static final int LAST_RING = 9;

    public Device {
        Objects.requireNonNull(id);
        Objects.requireNonNull(state);
        Objects.requireNonNull(section);
        Objects.requireNonNull(warranty);
        Objects.requireNonNull(sim);
        Names.upTo(serial, "a serial number", LONGEST);
        Names.upTo(model, "a model", LONGEST);
        Names.require(name, "a computer name", LONGEST);
        Names.upTo(contract.orElse(""), "a contract's number", LONGEST);
        Names.upTo(location, "a location", LONGEST);
        Names.upTo(notes, "notes", LONGEST_NOTES);
        if (ring < 1 || ring > LAST_RING) {
            throw new IllegalArgumentException("a ring is 1 to " + LAST_RING + ": " + ring);
        }
    }
}
