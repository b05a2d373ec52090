// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import tsukasa.api.UserId;

/**
 * A thing that a person holds besides a license.
 *
 * @param kind     what it is, in the reader's language: a laptop, a SIM
 * @param name     by which it is known: asset number, line number
 * @param since    from which day the person has it
 * @param lastUsed when it was last seen in use; empty: never
 */
public record HeldAsset(UserId holder, String kind, String name, LocalDate since, Optional<Instant> lastUsed) {
}
