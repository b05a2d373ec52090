// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.staff;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import tsukasa.api.Section;
import tsukasa.api.UserId;

/**
 * A member of staff, now or formerly.
 *
 * @param name     by which people know them; the user's own name where nothing else is known
 * @param disabled whether the account is closed without a last day being known
 * @param lastDay  the last day of work, if there is or was one, in the site's zone
 */
public record StaffMember(UserId user, String name, Optional<Section> section, Optional<String> mail, boolean disabled,
        Optional<LocalDate> lastDay) {
    public static final int LONGEST_NAME = 200;

    public StaffMember {
        Objects.requireNonNull(user);
        Objects.requireNonNull(section);
        Objects.requireNonNull(lastDay);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters: '" + name + "'");
        }
        if (mail.filter(address -> address.length() > LONGEST_NAME).isPresent()) {
            throw new IllegalArgumentException("a mail address has up to " + LONGEST_NAME + " characters");
        }
    }

    /** Whether they have left: the account is closed, or the last day is over. */
    public boolean leftBefore(LocalDate day) {
        return disabled || lastDay.filter(last -> last.isBefore(day)).isPresent();
    }
}
