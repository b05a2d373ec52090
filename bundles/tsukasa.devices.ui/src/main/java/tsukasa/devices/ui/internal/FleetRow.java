// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tsukasa.api.Section;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.Iccid;
import tsukasa.devices.Loan;
import tsukasa.devices.Sim;

/**
 * A device as a row.
 *
 * @param sim      the one that belongs in it, if it is registered
 * @param borrower as the staff list knows them
 * @param searched what is looked through for typed words, see {@link #narrow}
 */
record FleetRow(DeviceNow now, Optional<Sim> sim, Optional<StaffMember> borrower, String searched) {
    static FleetRow of(DeviceNow now, Function<Iccid, Optional<Sim>> sims, Staff.People people) {
        Device device = now.device();
        Optional<Sim> sim = device.sim().flatMap(sims);
        Optional<StaffMember> borrower = now.loan().flatMap(loan -> people.of(loan.borrower()));
        String text = Stream.of(device.id().value(), device.serial(), device.name(), device.model(), device.location(),
                now.loan().map(loan -> loan.borrower().value()).orElse(""), borrower.map(StaffMember::name).orElse(""),
                device.sim().map(Iccid::value).orElse(""), sim.map(Sim::line).orElse(""), device.section().map(Section::value).orElse(""))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
        return new FleetRow(now, sim, borrower, narrow(text));
    }

    /** As it is compared: without case, wide letters as narrow ones. */
    static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    Device device() {
        return now.device();
    }

    AssetNumber id() {
        return now.device().id();
    }

    Optional<Loan> loan() {
        return now.loan();
    }

    /** Whose name is known by their name, else by the login. */
    Optional<String> borrowerName() {
        return borrower.map(StaffMember::name).or(() -> loan().map(loan -> loan.borrower().value()));
    }

    /** Lent, and not yet accepted in writing. */
    boolean unaccepted() {
        return loan().filter(loan -> loan.accepted().isEmpty()).isPresent();
    }
}
