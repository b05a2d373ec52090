// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import tsukasa.sessions.Session;
import tsukasa.ui.Formats;

/** What is known of a session, as titles and texts. */
final class SessionFacts {
    private static final List<String> KEYS = List.of("user", "section", "state", "start", "end", "length", "idle", "host", "layer",
            "client", "address", "roundTrip", "received", "sent", "source", "key", "note");

    private SessionFacts() {
    }

    static List<String> titles(SessionWords words) {
        return KEYS.stream().map(key -> words.text("SessionColumns_" + key)).toList();
    }

    /** In the order of the titles. */
    static List<String> values(Session session, Instant now, SessionWords words) {
        Formats formats = words.formats();
        return List.of(text(session.user()), text(session.section()), words.state(session), formats.instant(session.start()),
                session.end().map(formats::instant).orElse(""), formats.duration(session.length(now)),
                SessionWords.idle(session, now).map(formats::duration).orElse(""), text(session.host()),
                words.layer(session.layer()), text(session.client()), text(session.address()),
                session.roundTrip().map(formats::duration).orElse(""), formats.bytes(session.received()),
                formats.bytes(session.sent()), session.id().source().toString(), session.id().key(), text(session.note()));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
