// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules;

/** The name that people gave a schedule, 1 to 100 characters; one of a kind within a site. */
public record ScheduleId(String value) {
    private static final int LONGEST = 100;

    public ScheduleId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a schedule's name has 1 to " + LONGEST + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
