// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import tsukasa.sessions.Session;
import tsukasa.sessions.SessionState;

/** How many sessions there are of each state, and how many ends were inferred. */
record SessionCounts(int all, Map<SessionState, Integer> byState, int inferred) {
    static SessionCounts of(Collection<Session> sessions) {
        Map<SessionState, Integer> byState = new EnumMap<>(SessionState.class);
        int inferred = 0;
        for (Session session : sessions) {
            byState.merge(session.state(), 1, Integer::sum);
            inferred += session.inferred() ? 1 : 0;
        }
        return new SessionCounts(sessions.size(), byState, inferred);
    }

    /** For example "128 sessions: 90 active, 30 idle, 8 disconnected". */
    String sentence(SessionWords words) {
        List<String> parts = new ArrayList<>();
        byState.forEach((state, count) -> parts.add(words.text("SessionCounts_part", words.formats().number(count), words.state(state))));
        if (inferred > 0) {
            parts.add(words.text("SessionCounts_part", words.formats().number(inferred), words.text("SessionState_inferred")));
        }
        String count = words.text("SessionCounts_all", all, words.formats().number(all));
        return parts.isEmpty() ? count : words.text("SessionCounts_parts", count, String.join(words.text("SessionCounts_and"), parts));
    }
}
