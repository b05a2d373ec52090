// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tsukasa.devices.Contact;
import tsukasa.devices.Device;
import tsukasa.devices.DirectoryEntry;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;
import tsukasa.devices.Sim;
import tsukasa.devices.internal.contact.Fact;
import tsukasa.devices.internal.contact.Known;
import tsukasa.persistence.Micros;

/**
 * A device with everything that is known of it.
 *
 * @param loan      the open one
 * @param known     by all of its names
 * @param sim       that belongs in it, if that is registered
 * @param directory what directories have of it
 */
record Watched(Device device, Optional<Loan> loan, Known known, Contact.Facts facts, Optional<Sim> sim, List<DirectoryEntry> directory) {
    boolean lent() {
        return device.state() == LifeCycle.LENT;
    }

    boolean lost() {
        return device.state() == LifeCycle.LOST;
    }

    Optional<Instant> seen() {
        return known.last().isPresent() ? Optional.of(Micros.toInstant(known.last().getAsLong())) : Optional.empty();
    }

    /** When this was last said. */
    Optional<Instant> said(Fact fact) {
        return Optional.ofNullable(known.facts().get(fact)).map(stamped -> Micros.toInstant(stamped.at()));
    }
}
