// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.operation;

import java.util.Map;
import java.util.Optional;

import tsukasa.api.Progress;

/**
 * One change that a person or a schedule makes. A slice's service returns it, already holding its arguments; it is
 * given to {@link Operations}, which is the only one to call it.
 *
 * @param <R> what it answers when done
 */
public interface Operation<R> {
    /** Stable name of this kind of change, also the right that it needs, for example {@code sessions.end}. */
    Right right();

    /** The arguments, for the audit trail: names to values, no secrets, in a stable order. */
    Map<String, String> arguments();

    /**
     * What must be done to the outside world (end a session on its host, say), before and outside of the transaction.
     * An audit entry of the intent is committed first. Most operations have nothing to do here.
     */
    default Optional<OutsideWork> outsideWork() {
        return Optional.empty();
    }

    /**
     * Makes the change, inside the transaction that also holds the audit entry. May be run again from the start when the
     * database asks for it, so it changes nothing but the database.
     *
     * @throws tsukasa.api.Refusal if the change is not possible; nothing is changed then
     */
    R run(Change change);

    /** The part of an operation that reaches beyond the database. */
    @FunctionalInterface
    interface OutsideWork {
        void perform(Progress progress) throws Exception;
    }
}
