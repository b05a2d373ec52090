// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.operation;

/** How an operation ended: done, or refused in one sentence. A fault is an exception. */
public sealed interface Outcome<R> {
    record Done<R>(R result, AuditEntry entry) implements Outcome<R> {
    }

    record Refused<R>(String sentence) implements Outcome<R> {
    }
}
