// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.time.Instant;
import java.util.Optional;

import tsukasa.sources.SourceStatus.Problem;

/**
 * What a source has done so far.
 *
 * @param day   day of the site, since 1970-01-01, on which {@code today} was counted
 * @param today events of that day
 */
record History(Optional<String> cursor, long total, long day, long today, Optional<Instant> lastEvent,
        Optional<Instant> lastAlive, Optional<Problem> problem) {
    static final History NONE = new History(Optional.empty(), 0, 0, 0, Optional.empty(), Optional.empty(), Optional.empty());

    History advanced(String newCursor, long events, Optional<Instant> last, Instant now, long nowDay) {
        Optional<Instant> newest = last.filter(instant -> lastEvent.filter(instant::isBefore).isEmpty()).or(() -> lastEvent);
        return new History(Optional.of(newCursor), total + events, nowDay, todayOn(nowDay) + events, newest, Optional.of(now),
                Optional.empty());
    }

    History alive(Instant now) {
        return new History(cursor, total, day, today, lastEvent, Optional.of(now), Optional.empty());
    }

    /** The same failure again keeps the instant at which it began. */
    History failed(String sentence, Instant now) {
        return new History(cursor, total, day, today, lastEvent, lastAlive,
                Optional.of(new Problem(sentence, problem.map(Problem::since).orElse(now))));
    }

    long todayOn(long asked) {
        return asked == day ? today : 0;
    }

    /** The first line of the cursor, which is for people. */
    String reached() {
        return cursor.flatMap(text -> text.lines().findFirst()).orElse("");
    }
}
