// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

/** What the identity records of this package ask of a name. */
final class Names {
    private Names() {
    }

    static String require(String value, String what, int longest) {
        if (value.isBlank() || value.length() > longest || !value.equals(value.strip())) {
            throw new IllegalArgumentException(what + " has 1 to " + longest + " characters and no blanks around it: '" + value + "'");
        }
        return value;
    }

    static void upTo(String value, String what, int longest) {
        if (value.length() > longest) {
            throw new IllegalArgumentException(what + " has up to " + longest + " characters");
        }
    }
}
