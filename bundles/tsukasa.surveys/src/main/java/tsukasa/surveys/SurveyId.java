// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

/** Identity of a survey, all its waves together: the name that the administrator gave it. */
public record SurveyId(String value) implements Comparable<SurveyId> {
    public static final int LONGEST = 100;

    public SurveyId {
        if (value.isBlank() || value.length() > LONGEST || !value.equals(value.strip())) {
            throw new IllegalArgumentException("a survey's name has 1 to " + LONGEST + " characters and no blanks around it: '" + value + "'");
        }
    }

    @Override
    public int compareTo(SurveyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
