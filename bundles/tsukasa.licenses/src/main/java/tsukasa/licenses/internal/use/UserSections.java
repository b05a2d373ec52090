// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.use;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Counting;
import tsukasa.sessions.SessionService;
import tsukasa.sessions.Spans;

/** To which section users belong, as their sessions of a period and of the month before it say: the last of them. */
final class UserSections {
    private static final Duration BEFORE = Duration.ofDays(31);
    private final Map<String, Section> sections = new HashMap<>();

    static UserSections read(SessionService sessions, Period period) {
        UserSections read = new UserSections();
        Spans spans = sessions.spans(new Period(period.from().minus(BEFORE), period.to()), Counting.of(CountBy.USERS));
        for (int i = 0; i < spans.size(); i++) {
            if (spans.section(i) != Spans.NONE) {
                read.sections.put(spans.ownerName(spans.owner(i)), spans.sections().get(spans.section(i)));
            }
        }
        return read;
    }

    /** @param user may be null */
    Optional<Section> of(String user) {
        return Optional.ofNullable(sections.get(user));
    }
}
