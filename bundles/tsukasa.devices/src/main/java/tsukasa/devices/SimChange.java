// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.Objects;
import java.util.Optional;

import tsukasa.api.UserId;

/**
 * A change that a SIM had part in: of itself, or of a device that it was put into or taken out of.
 *
 * @param device   that device; for a change of the SIM itself the one that it was in
 * @param borrower who had that device on that day
 */
public record SimChange(Revision revision, What what, Optional<AssetNumber> device, Optional<UserId> borrower) {
    public enum What {
        CHANGED, PUT_IN, TAKEN_OUT
    }

    public SimChange {
        Objects.requireNonNull(revision);
        Objects.requireNonNull(what);
        Objects.requireNonNull(device);
        Objects.requireNonNull(borrower);
    }
}
