// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

/** Computer name of the laptop that a session comes from, as the client said it. */
public record ClientName(String value) {
    public ClientName {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("a client's name has 1 to 200 characters: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
