// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.Objects;
import java.util.UUID;

/** Identity of a loan. */
public record LoanId(UUID value) {
    public LoanId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
