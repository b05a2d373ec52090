// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.health;

import java.time.Instant;
import java.util.Optional;

/**
 * What a check or a rule found, in the reader's language.
 *
 * @param summary  what is the matter, one sentence
 * @param solution what to do about it, one sentence; empty when all is well
 * @param since    when it began, if that is known
 */
public record Finding(String id, Severity severity, String summary, String solution, Optional<Instant> since,
        Optional<Link> link) {
}
