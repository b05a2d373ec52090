// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import tsukasa.api.source.SourceId;

/** Identity of a session: the source that saw it and the source's own key, unique over time. */
public record SessionId(SourceId source, String key) {
    public SessionId {
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("a session's key has 1 to 200 characters: '" + key + "'");
        }
    }

    @Override
    public String toString() {
        return source + "/" + key;
    }
}
