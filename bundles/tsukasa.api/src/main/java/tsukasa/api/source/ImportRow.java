// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param file   its name
 * @param line   where it starts, from 1, counting the header
 * @param values texts by the key of the field; a field without a text is absent; in the order that they were given
 */
public record ImportRow(String file, long line, Map<String, String> values) {
    public ImportRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The text of this field without blanks around it; empty if there is none. */
    public String value(String key) {
        return values.getOrDefault(key, "").strip();
    }
}
