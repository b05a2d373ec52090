// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import tsukasa.api.health.Link;

/** Where what is said of questionnaires leads: the page, and what it is asked to show. */
public final class SurveyLinks {
    /** Id of the page of questionnaires. */
    public static final String PAGE = "surveys";

    private SurveyLinks() {
    }

    public static Link to(WaveId wave) {
        return new Link(PAGE, wave.toString());
    }
}
