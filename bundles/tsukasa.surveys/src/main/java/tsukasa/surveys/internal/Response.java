// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.Map;
import java.util.Optional;

import tsukasa.api.Section;

/**
 * What one person answered.
 *
 * @param group  of the survey's own, for example the rank
 * @param values texts by the column of the answers' file, none of them empty
 */
record Response(String respondent, Optional<Section> section, Optional<String> group, Map<String, String> values) {
    Response {
        values = Map.copyOf(values);
    }
}
