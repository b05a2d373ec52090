// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

/** Identity of one configured source: the name that the administrator gave it. */
public record SourceId(String value) {
    public SourceId {
        if (value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("a source's name has 1 to 100 characters: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
