// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.Period;
import tsukasa.api.UserId;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.ClientName;
import tsukasa.sessions.EndResult;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;
import tsukasa.sessions.SessionState;

/** Sessions in memory; can be asked for lists of them, and to end some. */
public final class FakeSessions {
    public final List<Session> all = new ArrayList<>();
    public long handedOut;
    public boolean ending = true;

    public void add(String user, String client, Instant start, Optional<Instant> end) {
        all.add(new Session(new SessionId(new SourceId("xrdp"), "s" + all.size()), Optional.of(new UserId(user)), Optional.empty(),
                Optional.of(new ClientName(client)), Optional.of("10.0.0.7"), Optional.empty(), Layer.OFFICE, start, end, false,
                end.isPresent() ? SessionState.ENDED : SessionState.ACTIVE, start, end.orElse(start), Optional.empty(), Bytes.ZERO, Bytes.ZERO,
                Optional.empty()));
    }

    private Operation<List<EndResult>> end(Collection<SessionId> ids) {
        List<EndResult> results = new ArrayList<>();
        return new Operation<>() {
            @Override
            public Right right() {
                return new Right("sessions.end");
            }

            @Override
            public Map<String, String> arguments() {
                return Map.of("sessions", ids.toString());
            }

            @Override
            public Optional<OutsideWork> outsideWork() {
                return Optional.of(progress -> ids.forEach(id -> results.add(new EndResult(id, ending, ending ? "ended" : "no way to " + id))));
            }

            @Override
            public List<EndResult> run(Change change) {
                change.summarize("ended");
                return List.copyOf(results);
            }
        };
    }

    @SuppressWarnings("unchecked")
    public SessionService service() {
        return (SessionService) Proxy.newProxyInstance(FakeSessions.class.getClassLoader(), new Class<?>[] { SessionService.class },
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "forEach" -> forEach((SessionQuery) arguments[0], consumer(arguments[1]));
                    case "list" -> {
                        List<Session> some = new ArrayList<>();
                        forEach((SessionQuery) arguments[0], some::add);
                        yield some;
                    }
                    case "end" -> end((Collection<SessionId>) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @SuppressWarnings("unchecked")
    private static Consumer<Session> consumer(Object argument) {
        return (Consumer<Session>) argument;
    }

    private Void forEach(SessionQuery query, Consumer<Session> sink) {
        all.stream().filter(session -> query.period().filter(period -> !touches(period, session)).isEmpty())
                .filter(session -> query.user().isEmpty() || query.user().equals(session.user()))
                .filter(session -> query.states().isEmpty() || query.states().contains(session.state()))
                .sorted(Comparator.comparing(Session::start)).forEach(session -> {
                    handedOut++;
                    sink.accept(session);
                });
        return null;
    }

    private static boolean touches(Period period, Session session) {
        return session.start().isBefore(period.to()) && (!session.start().isBefore(period.from()) || session.end().isEmpty()
                || session.end().get().isAfter(period.from()));
    }
}
