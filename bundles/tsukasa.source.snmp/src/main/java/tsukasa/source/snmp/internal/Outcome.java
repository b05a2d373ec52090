// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.time.Instant;
import java.util.Optional;

import tsukasa.devices.Contact;

/**
 * What came of asking one agent.
 *
 * @param device what it calls itself; empty if it did not answer, or not with a name
 * @param at     when its first answer came
 * @param wrong  what is wrong with what it said
 */
record Outcome(Targets.Target target, Optional<String> device, Instant at, Contact.Facts facts, Optional<Wrong> wrong) {
    /** What can be wrong with an agent that is there. */
    enum Kind {
        /** It knows neither this user nor this password. */
        CREDENTIALS,
        NAMELESS,
        /** It answered with an error, or with what was not asked. */
        ANSWER,
        /** Something that it says of the device is not what it should be. */
        VALUE
    }

    /** @param detail in the agent's words */
    record Wrong(Kind kind, String detail) {
    }

    boolean answered() {
        return device.isPresent() || wrong.isPresent();
    }
}
