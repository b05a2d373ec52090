// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.persistence.Micros;
import tsukasa.sessions.ClientName;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.HostName;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionState;
import tsukasa.sessions.internal.index.Gap;

/**
 * Adds up the events of one session. The events are taken by {@link EventPlace}, each key once, so neither the order in which
 * they came nor how often they came makes a difference. Refused starts are no part of a session.
 */
final class SessionFold {
    private final SessionId id;
    private UserId user;
    private Section section;
    private ClientName client;
    private String address;
    private HostName host;
    private Layer layer = Layer.UNKNOWN;
    private Instant start;
    private boolean started;
    private Instant end;
    private SessionState state;
    private Instant since;
    private EventPlace newest;
    private Duration roundTrip;
    private Bytes received = Bytes.ZERO;
    private Bytes sent = Bytes.ZERO;
    private String note;
    private final List<Gap> gaps = new ArrayList<>();

    private SessionFold(SessionId id) {
        this.id = id;
    }

    private SessionFold(FoldedSession before) {
        id = before.id();
        user = before.user().orElse(null);
        section = before.section().orElse(null);
        client = before.client().orElse(null);
        address = before.address().orElse(null);
        host = before.host().orElse(null);
        layer = before.layer();
        start = before.start();
        started = before.started();
        end = before.end().orElse(null);
        state = before.state();
        since = before.since();
        newest = before.newest();
        roundTrip = before.roundTrip().orElse(null);
        received = before.received();
        sent = before.sent();
        note = before.note().orElse(null);
        gaps.addAll(before.gaps());
    }

    /** The session of these events, which must all be of one; empty if none of them belongs to a session. */
    static Optional<FoldedSession> of(Collection<SessionEvent> events) {
        List<SessionEvent> ordered = ordered(events);
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        SessionFold fold = new SessionFold(ordered.getFirst().session());
        ordered.forEach(fold::take);
        return Optional.of(fold.result());
    }

    /** Whether the fold can go on from here with these events, none of which it has seen, instead of beginning again. */
    static boolean canContinue(FoldedSession before, Collection<SessionEvent> events) {
        return events.stream().map(EventPlace::of).allMatch(place -> place.compareTo(before.newest()) > 0);
    }

    /** The same as the fold of all events, if {@link #canContinue}. */
    static FoldedSession continued(FoldedSession before, Collection<SessionEvent> newer) {
        SessionFold fold = new SessionFold(before);
        ordered(newer).forEach(fold::take);
        return fold.result();
    }

    private static List<SessionEvent> ordered(Collection<SessionEvent> events) {
        Map<String, SessionEvent> once = new HashMap<>();
        for (SessionEvent event : events) {
            if (event.kind() != EventKind.DENIED) {
                once.putIfAbsent(event.key(), event);
            }
        }
        return once.values().stream().sorted(Comparator.comparing(EventPlace::of)).toList();
    }

    private void take(SessionEvent event) {
        if (!event.session().equals(id)) {
            throw new IllegalArgumentException("an event of " + event.session() + " does not belong to " + id);
        }
        if (state == null) {
            state = SessionState.ACTIVE;
            since = event.at();
        }
        span(event);
        live(event);
        attributes(event);
        newest = EventPlace.of(event);
    }

    private void span(SessionEvent event) {
        if (event.kind() == EventKind.STARTED && !started) {
            start = event.at();
            started = true;
        } else if (start == null) {
            start = event.at();
        }
        if (event.kind() == EventKind.ENDED && end == null) {
            end = event.at();
        }
        if (end != null && end.isBefore(start)) {
            end = start;
        }
    }

    private void live(SessionEvent event) {
        SessionState said = switch (event.kind()) {
            case STARTED, RECONNECTED, ACTIVE -> SessionState.ACTIVE;
            case IDLE -> SessionState.IDLE;
            case DISCONNECTED -> SessionState.DISCONNECTED;
            case SAMPLE, ENDED, DENIED -> null;
        };
        if (said != null && said != state) {
            if (state == SessionState.DISCONNECTED && since.isBefore(event.at())) {
                gaps.add(new Gap(Micros.of(since), Micros.of(event.at())));
            }
            state = said;
            since = event.at();
        }
    }

    private void attributes(SessionEvent event) {
        user = event.user().orElse(user);
        section = event.section().orElse(section);
        client = event.client().orElse(client);
        address = event.address().orElse(address);
        host = event.host().orElse(host);
        layer = event.layer().filter(said -> said != Layer.UNKNOWN).orElse(layer);
        roundTrip = event.roundTrip().orElse(roundTrip);
        note = event.note().orElse(note);
        received = more(received, event.received());
        sent = more(sent, event.sent());
    }

    private static Bytes more(Bytes known, Optional<Bytes> said) {
        return said.filter(bytes -> bytes.compareTo(known) > 0).orElse(known);
    }

    private FoldedSession result() {
        return new FoldedSession(id, Optional.ofNullable(user), Optional.ofNullable(section), Optional.ofNullable(client),
                Optional.ofNullable(address), Optional.ofNullable(host), layer, start, started, Optional.ofNullable(end),
                state, since, newest, Optional.ofNullable(roundTrip), received, sent, Optional.ofNullable(note), gaps);
    }
}
