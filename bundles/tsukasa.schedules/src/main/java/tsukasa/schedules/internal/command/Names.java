// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Invocation;
import tsukasa.schedules.ScheduleId;

/** Names of schedules as people give them. */
final class Names {
    private Names() {
    }

    /** @throws Refusal if it can't be one */
    static ScheduleId read(String name, Invocation invocation) {
        try {
            return new ScheduleId(name);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Texts.of(Names.class, invocation.site().locale()).text("Names_none", name), e);
        }
    }
}
