// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import tsukasa.api.source.SourceId;

/** Identity of a checkout: the source that saw it and the source's own key, unique over time. */
public record CheckoutId(SourceId source, String key) {
    public static final int LONGEST_KEY = 250;

    public CheckoutId {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a checkout's key has 1 to " + LONGEST_KEY + " characters: '" + key + "'");
        }
    }

    @Override
    public String toString() {
        return source + "/" + key;
    }
}
