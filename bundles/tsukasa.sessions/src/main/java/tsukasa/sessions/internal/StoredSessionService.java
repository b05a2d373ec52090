// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Period;
import tsukasa.api.operation.Operation;
import tsukasa.api.source.ConfiguredSources;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Counting;
import tsukasa.sessions.Denial;
import tsukasa.sessions.EndResult;
import tsukasa.sessions.Occupant;
import tsukasa.sessions.Peak;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionCount;
import tsukasa.sessions.SessionEnder;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;
import tsukasa.sessions.Spans;

/** Answers from the database. */
@Component
public final class StoredSessionService implements SessionService {
    private final SessionStorage storage;
    private final Enders enders;

    @Activate
    public StoredSessionService(@Reference SessionStorage storage, @Reference ConfiguredSources sources) {
        this.storage = storage;
        enders = new Enders(sources);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, target = "(!(" + Source.TRIAL + "=*))")
    void bindEnder(SessionEnder ender) {
        enders.add(ender);
    }

    void unbindEnder(SessionEnder ender) {
        enders.remove(ender);
    }

    @Override
    public void forEach(SessionQuery query, Consumer<Session> sink) {
        SessionScan scan = storage.scan();
        storage.tables().database().jdbc(connection -> {
            scan.forEach(connection, query, sink);
            return null;
        });
    }

    @Override
    public List<SessionCount> counts(List<Period> periods) {
        PeriodCounts counts = new PeriodCounts(periods);
        Optional<Instant> from = periods.stream().map(Period::from).min(Instant::compareTo);
        Optional<Instant> to = periods.stream().map(Period::to).max(Instant::compareTo);
        from.ifPresent(first -> {
            SessionScan scan = storage.scan();
            storage.tables().database().jdbc(connection -> {
                scan.count(connection, new Period(first, to.orElseThrow()), counts);
                return null;
            });
        });
        return counts.counts();
    }

    @Override
    public List<Session> list(SessionQuery query) {
        List<Session> sessions = new ArrayList<>();
        forEach(query, sessions::add);
        return sessions;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        SessionScan scan = storage.scan();
        UserSections sections = storage.tables().database().jdbc(scan::sections);
        return storage.tables().sessions().find(id).map(folded -> scan.session(folded, sections));
    }

    @Override
    public List<Session> named(String name) {
        List<Session> sessions = new ArrayList<>();
        for (SourceId source : storage.tables().sessions().sources()) {
            String key = name.startsWith(source + "/") ? name.substring(source.value().length() + 1) : name;
            find(source, key).ifPresent(sessions::add);
            if (!key.equals(name)) {
                find(source, name).ifPresent(sessions::add);
            }
        }
        return sessions;
    }

    private Optional<Session> find(SourceId source, String key) {
        return key.isBlank() || key.length() > SessionId.LONGEST_KEY ? Optional.empty() : find(new SessionId(source, key));
    }

    @Override
    public List<SessionEvent> events(SessionId id) {
        return storage.tables().sessions().events(id);
    }

    @Override
    public List<Denial> denials(Period period) {
        return storage.tables().denials().during(period);
    }

    @Override
    public Peak peak(Period period, Counting counting) {
        return inTransaction() ? ConcurrencySweep.of(spans(period, counting), period).peak() : storage.tables().index().peak(period, counting);
    }

    @Override
    public Concurrency concurrency(Period period, Counting counting) {
        return inTransaction() ? ConcurrencySweep.of(spans(period, counting), period).steps()
                : storage.tables().index().concurrency(period, counting);
    }

    /** What a transaction has changed may be undone, so what is kept in memory must not come from within it. */
    private boolean inTransaction() {
        return storage.tables().database().inTransaction();
    }

    @Override
    public Spans spans(Period period, Counting counting) {
        SpanScan scan = new SpanScan(storage.scan(), counting, period);
        return storage.tables().database().jdbc(scan::read);
    }

    @Override
    public List<Occupant> within(Instant at, Counting counting) {
        return Occupants.of(spans(new Period(at, at.plus(1, ChronoUnit.MICROS)), counting));
    }

    @Override
    public Operation<List<EndResult>> end(Collection<SessionId> sessions) {
        return new EndSessionsOperation(List.copyOf(sessions), this::find, enders::find, storage.site().locale());
    }
}
