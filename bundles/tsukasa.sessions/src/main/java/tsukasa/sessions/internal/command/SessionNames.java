// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.command;

import java.util.List;
import java.util.stream.Collectors;

import tsukasa.api.Texts;
import tsukasa.sessions.Session;

/** What to say when a name does not mean just one session. */
final class SessionNames {
    private SessionNames() {
    }

    static String problem(String name, List<Session> found, Texts texts) {
        return found.isEmpty() ? texts.text("SessionNames_none", name)
                : texts.text("SessionNames_several", name,
                        found.stream().map(session -> session.id().toString()).collect(Collectors.joining(", ")));
    }
}
