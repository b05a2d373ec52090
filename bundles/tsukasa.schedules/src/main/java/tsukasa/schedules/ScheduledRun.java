// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One time that a schedule was carried out.
 *
 * @param due     when it should have been; when it was asked for, if somebody asked
 * @param started when the work began last; it begins anew where the console ended in the middle of it
 * @param ended   empty while it runs
 * @param missed  how many earlier ones were due while nothing ran, and are not made up for
 * @param sentTo  who got the files by mail
 * @param problem what went wrong, one sentence
 */
public record ScheduledRun(ScheduleId schedule, Instant due, Occasion occasion, Instant started, Optional<Instant> ended, State state,
        String report, int missed, List<Path> files, List<String> sentTo, Optional<String> problem) {
    public ScheduledRun {
        files = List.copyOf(files);
        sentTo = List.copyOf(sentTo);
    }

    /** Why it ran. */
    public enum Occasion {
        /** It was due. */
        DUE,
        /** It had been due while nothing ran that could have made it. */
        CAUGHT_UP,
        /** Somebody asked for it. */
        ASKED
    }

    public enum State {
        RUNNING,
        DONE,
        /** The files lie in their folder, but the mail did not go out. */
        NOT_SENT,
        /** There are no files. */
        FAILED
    }
}
