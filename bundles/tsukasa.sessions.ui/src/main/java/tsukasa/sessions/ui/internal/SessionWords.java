// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import tsukasa.api.Layer;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionState;
import tsukasa.ui.Formats;
import tsukasa.ui.Tone;

/** What sessions, their states and events are called in the person's language, and how they are toned. */
record SessionWords(Texts texts, Formats formats) {
    static SessionWords of(Site site) {
        return new SessionWords(Texts.of(SessionWords.class, site.locale()), Formats.of(site));
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    String state(SessionState state) {
        return texts.text("SessionState_" + state);
    }

    /** The state, and for an end that nobody reported, that it was inferred. */
    String state(Session session) {
        return session.inferred() ? texts.text("SessionState_inferred") : state(session.state());
    }

    String layer(Layer layer) {
        return layer == Layer.UNKNOWN ? "" : texts.text("Layer_" + layer);
    }

    String event(EventKind kind) {
        return texts.text("EventKind_" + kind);
    }

    Tone tone(SessionState state) {
        return switch (state) {
            case ACTIVE -> Tone.GOOD;
            case IDLE -> Tone.UNKNOWN;
            case DISCONNECTED -> Tone.WARNING;
            case ENDED -> Tone.QUIET;
        };
    }

    /** For how long nobody has worked in an open session; empty if somebody does, or it has ended. */
    static Optional<Duration> idle(Session session, Instant now) {
        boolean unused = session.state() == SessionState.IDLE || session.state() == SessionState.DISCONNECTED;
        return unused && !now.isBefore(session.since()) ? Optional.of(Duration.between(session.since(), now)) : Optional.empty();
    }

    /** One line that tells a person which session this is: user, section, host, since when, for how long idle. */
    String line(Session session, Instant now) {
        StringBuilder line = new StringBuilder(session.user().map(Object::toString).orElseGet(() -> text("SessionWords_noUser")));
        session.section().ifPresent(section -> line.append(text("SessionWords_section", section)));
        session.host().ifPresent(host -> line.append("  ").append(host));
        line.append("  ").append(text("SessionWords_since", formats.near(session.start(), now)));
        idle(session, now).ifPresent(idle -> line.append("  ")
                .append(text("SessionWords_idle", state(session.state()), formats.duration(idle))));
        return line.toString();
    }
}
