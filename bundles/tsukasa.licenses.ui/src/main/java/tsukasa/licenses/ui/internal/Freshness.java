// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.LocalDate;

/** Whether what is shown may be out of date. Looked at now and then; a change is told at once. */
final class Freshness {
    /** After so many looks without a change it is read all the same: another console may share the database. */
    static final int LOOKS = 10;
    private boolean changed;
    private LocalDate day;
    private int looks;

    Freshness(LocalDate today) {
        day = today;
    }

    void changed() {
        changed = true;
    }

    /** Whether it is to be read again; then it counts as read. */
    boolean due(LocalDate today) {
        looks++;
        boolean due = changed || !today.equals(day) || looks >= LOOKS;
        if (due) {
            changed = false;
            day = today;
            looks = 0;
        }
        return due;
    }
}
