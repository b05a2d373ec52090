// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Counting;
import tsukasa.sessions.Denial;
import tsukasa.sessions.EndResult;
import tsukasa.sessions.HostName;
import tsukasa.sessions.Occupant;
import tsukasa.sessions.Peak;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;
import tsukasa.sessions.SessionState;
import tsukasa.sessions.Spans;

/** Sessions in memory. */
public final class FakeSessions implements SessionService {
    public static final SourceId SOURCE = new SourceId("xrdp");
    private final List<Session> sessions = new ArrayList<>();
    private final List<Denial> denials = new ArrayList<>();

    /** @param end null while it is open */
    public FakeSessions with(String key, String user, String section, String start, String end, boolean inferred) {
        Optional<Instant> ended = Optional.ofNullable(end).map(Instant::parse);
        Instant began = Instant.parse(start);
        sessions.add(new Session(new SessionId(SOURCE, key), Optional.of(new UserId(user)), Optional.ofNullable(section).map(Section::new),
                Optional.of(new ClientName("LT-" + user)), Optional.empty(), Optional.of(new HostName("PC-" + user)), Layer.LGWAN, began,
                ended, inferred, ended.isPresent() ? SessionState.ENDED : SessionState.ACTIVE, ended.orElse(began), ended.orElse(began),
                Optional.<Duration>empty(), Bytes.ZERO, Bytes.ZERO, Optional.empty()));
        sessions.sort(Comparator.comparing(Session::start).thenComparing(session -> session.id().key()));
        return this;
    }

    public FakeSessions denied(String user, String at) {
        denials.add(new Denial(SOURCE, user + at, Instant.parse(at), Optional.of(new UserId(user)), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of("wrong password")));
        return this;
    }

    @Override
    public void forEach(SessionQuery query, Consumer<Session> sink) {
        sessions.stream().filter(session -> query.states().isEmpty() || query.states().contains(session.state()))
                .filter(session -> query.user().isEmpty() || session.user().equals(query.user()))
                .filter(session -> query.period().filter(period -> !period.overlaps(session.start(), session.end().orElse(Instant.MAX)))
                        .isEmpty())
                .forEach(sink);
    }

    @Override
    public List<Session> list(SessionQuery query) {
        List<Session> found = new ArrayList<>();
        forEach(query, found::add);
        return found;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    @Override
    public List<Session> named(String name) {
        return sessions.stream().filter(session -> session.id().key().equals(name) || session.id().toString().equals(name)).toList();
    }

    @Override
    public List<SessionEvent> events(SessionId id) {
        return List.of();
    }

    @Override
    public List<Denial> denials(Period period) {
        return denials.stream().filter(denial -> period.contains(denial.at())).toList();
    }

    @Override
    public Peak peak(Period period, Counting counting) {
        return ConcurrencySweep.of(spans(period, counting), period).peak();
    }

    @Override
    public Concurrency concurrency(Period period, Counting counting) {
        return ConcurrencySweep.of(spans(period, counting), period).steps();
    }

    @Override
    public Spans spans(Period period, Counting counting) {
        Spans.Builder spans = new Spans.Builder();
        forEach(SessionQuery.during(period), session -> spans.add(Micros.of(session.start()),
                session.end().map(Micros::of).orElse(Spans.OPEN), session.user().map(UserId::value), session.section(), session.id()));
        return counting.by() == CountBy.SESSIONS ? spans.build() : UnitedSpans.of(spans.build());
    }

    @Override
    public List<Occupant> within(Instant at, Counting counting) {
        return Occupants.of(spans(new Period(at, at.plusNanos(1000)), counting));
    }

    @Override
    public Operation<List<EndResult>> end(Collection<SessionId> ids) {
        throw new UnsupportedOperationException();
    }
}
