// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices;

import java.time.LocalDate;

/**
 * One notice.
 *
 * @param from  first day on which it stands
 * @param until last day on which it stands
 */
public record Notice(NoticeId id, LocalDate from, LocalDate until, String text) {
    public static final int LONGEST = 1000;

    public Notice {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a notice ends before it starts: " + from + " to " + until);
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a notice has 1 to " + LONGEST + " characters");
        }
    }

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
