// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What uses up a license of a pool. */
public enum CountingRule {
    /** Each session or checkout (one of quantity 4 uses 4). */
    SESSIONS,
    /** Each user, however many sessions of theirs overlap. */
    USERS,
    /** Each client device, however many sessions from it overlap. */
    DEVICES,
    /** Each seat, assigned to one user or device for a period, whether it is used or not. */
    NAMED;

    /** The code used in files and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule with this code, in any case; empty if there is none. */
    public static Optional<CountingRule> ofCode(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equalsIgnoreCase(code.strip())).findFirst();
    }
}
