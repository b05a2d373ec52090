// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

/** What the records of this package ask of a name. */
final class Names {
    private Names() {
    }

    static String require(String value, String what, int longest) {
        if (value.isBlank() || value.length() > longest || !value.equals(value.strip())) {
            throw new IllegalArgumentException(what + " has 1 to " + longest + " characters and no blanks around it: '" + value + "'");
        }
        return value;
    }

    /** A name that stands in a list with semicolons between, with a colon after it. */
    static String requireListed(String value, String what, int longest) {
        if (value.indexOf(';') >= 0 || value.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException(what + " has no semicolon and no line break: '" + value + "'");
        }
        return require(value, what, longest);
    }
}
