// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import tsukasa.api.UserId;

/**
 * A thing of the city that a person holds.
 *
 * @param kind     what it is, in the reader's language: a laptop, a SIM
 * @param name     by which it is known: asset number, line number
 * @param since    from which day the person has it
 * @param lastUsed when it was last seen in use; empty: never
 */
public record HeldAsset(UserId holder, String kind, String name, LocalDate since, Optional<Instant> lastUsed) {
}
