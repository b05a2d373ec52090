// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.operation.Operation;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Micros;
import tsukasa.sessions.ClientName;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Counting;
import tsukasa.sessions.Denial;
import tsukasa.sessions.EndResult;
import tsukasa.sessions.Occupant;
import tsukasa.sessions.Peak;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;
import tsukasa.sessions.SessionState;
import tsukasa.sessions.Spans;

/** Sessions in memory, for those who go through them or ask for their spans. */
public final class PastSessions implements SessionService {
    private final List<Session> sessions = new ArrayList<>();
    private final List<Denial> denials = new ArrayList<>();

    /** @param end null while it is open; then {@code since} says since when it is in its state */
    public PastSessions with(String source, String user, String section, String client, Instant start, Instant end, SessionState state,
            Instant since) {
        sessions.add(new Session(new SessionId(new SourceId(source), "s" + sessions.size()), Optional.of(new UserId(user)),
                Optional.ofNullable(section).map(Section::new), Optional.ofNullable(client).map(ClientName::new), Optional.empty(),
                Optional.empty(), Layer.LGWAN,
                start, Optional.ofNullable(end), false, state, since, since, Optional.empty(), Bytes.ZERO, Bytes.ZERO, Optional.empty()));
        return this;
    }

    public PastSessions ended(String user, Instant end) {
        return with("xrdp", user, "IT", "LT-" + user, end.minusSeconds(3_600), end, SessionState.ENDED, end);
    }

    @Override
    public void forEach(SessionQuery query, Consumer<Session> sink) {
        sessions.stream().filter(session -> query.states().isEmpty() || query.states().contains(session.state()))
                .filter(session -> query.user().isEmpty() || session.user().equals(query.user()))
                .filter(session -> query.period().filter(period -> !period.overlaps(session.start(), session.end().orElse(Instant.MAX)))
                .isEmpty()).forEach(sink);
    }

    @Override
    public List<Session> list(SessionQuery query) {
        List<Session> found = new ArrayList<>();
        forEach(query, found::add);
        return found;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Session> named(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<SessionEvent> events(SessionId id) {
        throw new UnsupportedOperationException();
    }

    public PastSessions denied(String source, String user, Instant at) {
        denials.add(new Denial(new SourceId(source), "d" + denials.size(), at, Optional.ofNullable(user).map(UserId::new),
                Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of("full")));
        return this;
    }

    @Override
    public List<Denial> denials(Period period) {
        return denials.stream().filter(denial -> period.contains(denial.at())).toList();
    }

    @Override
    public Peak peak(Period period, Counting counting) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Concurrency concurrency(Period period, Counting counting) {
        throw new UnsupportedOperationException();
    }

    /** Each session by itself, by user. */
    @Override
    public Spans spans(Period period, Counting counting) {
        Spans.Builder spans = new Spans.Builder();
        sessions.stream().filter(session -> period.overlaps(session.start(), session.end().orElse(Instant.MAX)))
                .filter(session -> counting.sources().isEmpty() || counting.sources().contains(session.id().source()))
                .forEach(session -> spans.add(Micros.of(session.start()), session.end().map(Micros::of).orElse(Spans.OPEN),
                        session.user().map(UserId::value), session.section(), session.id()));
        return spans.build();
    }

    @Override
    public List<Occupant> within(Instant at, Counting counting) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation<List<EndResult>> end(Collection<SessionId> ids) {
        throw new UnsupportedOperationException();
    }
}
