// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.time.Instant;
import java.util.Optional;

/**
 * What something was during the half-open time [since, until).
 *
 * @param until empty: it still is
 */
public record Version<T>(T value, Instant since, Optional<Instant> until) {
}
