// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of one source: texts by the id of their attribute, in the order in which they were given. May hold secrets
 * on their way to the secure storage, so its text shows names only.
 */
public record SourceSettings(Map<String, String> texts) {
    public static final SourceSettings NONE = new SourceSettings(Map.of());

    public SourceSettings {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** The text of this attribute; empty if there is none. */
    public String text(String attribute) {
        return texts.getOrDefault(attribute, "");
    }

    /** These settings with one of them changed. */
    public SourceSettings with(String attribute, String text) {
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.put(attribute, text);
        return new SourceSettings(changed);
    }

    @Override
    public String toString() {
        return "settings " + texts.keySet();
    }
}
