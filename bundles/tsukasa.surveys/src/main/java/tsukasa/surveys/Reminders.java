// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.util.List;
import java.util.Objects;

import tsukasa.api.staff.StaffMember;

/**
 * Whom to remind of a questionnaire: staff on the list today of whom no answer is known.
 *
 * @param named   responses that say who answered
 * @param unnamed responses that don't; whoever sent one of these is on the list too, if the section has people left
 * @param people  by section, then by name
 */
public record Reminders(WaveId wave, int named, int unnamed, List<StaffMember> people) {
    public Reminders {
        Objects.requireNonNull(wave);
        people = List.copyOf(people);
    }
}
