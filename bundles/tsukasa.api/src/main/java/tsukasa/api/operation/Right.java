// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.operation;

/** Permission to make one kind of change, for example {@code sessions.end}. */
public record Right(String name) {
    public Right {
        if (!name.matches("[a-z]+(\\.[a-z-]+)+")) {
            throw new IllegalArgumentException("a right is named like sessions.end, not " + name);
        }
    }
}
