// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

/** Name of the office PC or server whose desktop a session shows. */
public record HostName(String value) {
    public HostName {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("a host's name has 1 to 200 characters: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
