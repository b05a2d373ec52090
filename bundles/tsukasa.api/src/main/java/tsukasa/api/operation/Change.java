// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.operation;

import java.time.Instant;

import tsukasa.api.Actor;

/** The change being made: who makes it and when, and what the audit trail is to say of it. */
public interface Change {
    Instant at();

    Actor actor();

    /** What was there before and what is there now, in words or JSON; either may be empty. */
    void describe(String before, String after);

    /** One sentence for people: what was done. */
    void summarize(String sentence);

    /** Topics to publish once committed. */
    void touches(String topic);
}
