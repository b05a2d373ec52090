// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import tsukasa.api.source.SourceId;

/** Identity of a session: the source that saw it and the source's own key, unique over time. */
public record SessionId(SourceId source, String key) {
    public static final int LONGEST_KEY = 200;

    public SessionId {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a session's key has 1 to " + LONGEST_KEY + " characters: '" + key + "'");
        }
    }

    @Override
    public String toString() {
        return source + "/" + key;
    }
}
