// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.Map;
import java.util.Optional;

import tsukasa.api.Section;

/**
 * What one person answered.
 *
 * @param user   who that is, login name or mail address, where the answers' file says so; never shown together with an answer
 * @param group  of the survey's own, for example the rank
 * @param values texts by the column of the answers' file, none of them empty
 */
record Response(String respondent, Optional<String> user, Optional<Section> section, Optional<String> group, Map<String, String> values) {
    Response {
        values = Map.copyOf(values);
    }

    /** Of somebody who did not say who that is. */
    Response(String respondent, Optional<Section> section, Optional<String> group, Map<String, String> values) {
        this(respondent, Optional.empty(), section, group, values);
    }

    /** Whether the other says the same, whoever sent it. */
    boolean saysAs(Response other) {
        return section.equals(other.section) && group.equals(other.group) && values.equals(other.values);
    }
}
