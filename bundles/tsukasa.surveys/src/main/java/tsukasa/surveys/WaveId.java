// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.util.Objects;

/** Identity of one wave of a survey: its first in spring, its second a year later. */
public record WaveId(SurveyId survey, String wave) {
    public static final int LONGEST = 100;

    public WaveId {
        Objects.requireNonNull(survey);
        if (wave.isBlank() || wave.length() > LONGEST || !wave.equals(wave.strip())) {
            throw new IllegalArgumentException("a wave's name has 1 to " + LONGEST + " characters and no blanks around it: '" + wave + "'");
        }
    }

    @Override
    public String toString() {
        return survey + " / " + wave;
    }
}
