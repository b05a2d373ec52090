// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.operation;

import java.time.Instant;
import java.util.UUID;

import tsukasa.api.Actor;

/**
 * What the audit trail keeps of one change. Entries are chained: {@code hash} is the SHA-256, in lower-case hex, of the
 * previous entry's hash and of every other field of this one.
 *
 * @param number position in the chain, from 1
 * @param phase  whether this is the intent of an operation that reaches out, its completion, or its failure
 */
public record AuditEntry(UUID id, long number, Instant at, Actor actor, Right right, Phase phase, String arguments,
        String before, String after, String summary, String why, String hash) {
    public enum Phase {
        INTENDED, DONE, FAILED
    }
}
