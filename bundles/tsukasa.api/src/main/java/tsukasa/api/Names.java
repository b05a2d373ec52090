// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

import java.util.Objects;

/** Checks shared by the identity records. */
final class Names {
    private static final int LONGEST = 200;

    private Names() {
    }

    static String require(String value, String what) {
        Objects.requireNonNull(value, what);
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(what + " must have 1 to " + LONGEST + " characters: '" + value + "'");
        }
        return value;
    }
}
