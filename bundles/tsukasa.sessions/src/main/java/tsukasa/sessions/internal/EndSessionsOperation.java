// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import tsukasa.api.Progress;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.EndResult;
import tsukasa.sessions.HostName;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEnder;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionService;

/** Ends sessions where they run: hosts side by side, the sessions of one host one after the other, and no longer than a limit. */
final class EndSessionsOperation implements Operation<List<EndResult>> {
    static final Right RIGHT = new Right("sessions.end");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int HOSTS_AT_ONCE = 16;

    private final List<SessionId> ids;
    private final Function<SessionId, Optional<Session>> find;
    private final Function<SourceId, SessionEnder> enders;
    private final Locale locale;
    private final Texts texts;
    private final Duration limit;
    private final Map<SessionId, EndResult> results = new ConcurrentHashMap<>();

    EndSessionsOperation(List<SessionId> ids, Function<SessionId, Optional<Session>> find, Function<SourceId, SessionEnder> enders,
            Locale locale) {
        this(ids, find, enders, locale, LIMIT);
    }

    EndSessionsOperation(List<SessionId> ids, Function<SessionId, Optional<Session>> find, Function<SourceId, SessionEnder> enders,
            Locale locale, Duration limit) {
        this.ids = List.copyOf(new LinkedHashSet<>(ids));
        this.find = find;
        this.enders = enders;
        this.locale = locale;
        this.limit = limit;
        texts = Texts.of(EndSessionsOperation.class, locale);
    }

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("sessions", ids.stream().map(SessionId::toString).collect(Collectors.joining("\n")));
    }

    @Override
    public Optional<OutsideWork> outsideWork() {
        return Optional.of(this::endAll);
    }

    @Override
    public List<EndResult> run(Change change) {
        List<EndResult> all = ids.stream().map(id -> results.getOrDefault(id, late(id))).toList();
        long ended = all.stream().filter(EndResult::ended).count();
        change.describe("", all.stream().map(result -> result.session() + ": " + result.sentence()).collect(Collectors.joining("\n")));
        change.summarize(texts.text(ended == all.size() ? "EndSessions_allEnded" : "EndSessions_someEnded", ended, all.size()));
        change.touches(SessionService.TOPIC);
        return all;
    }

    private void endAll(Progress progress) throws InterruptedException {
        ExecutorService hosts = Executors.newFixedThreadPool(HOSTS_AT_ONCE,
                task -> Thread.ofPlatform().name("end-sessions").daemon().unstarted(task));
        try {
            byHost().values().forEach(sessions -> hosts.execute(() -> sessions.forEach(this::end)));
            hosts.shutdown();
            long until = System.nanoTime() + limit.toNanos();
            while (!hosts.awaitTermination(100, TimeUnit.MILLISECONDS) && System.nanoTime() < until && !progress.cancelled()) {
                progress.at(results.size(), ids.size(), texts.text("EndSessions_ending"));
            }
        } finally {
            hosts.shutdownNow();
        }
    }

    private Map<String, List<Session>> byHost() {
        Map<String, List<Session>> byHost = new LinkedHashMap<>();
        for (SessionId id : ids) {
            Optional<Session> session = find.apply(id);
            Optional<EndResult> settled = settled(id, session);
            if (settled.isPresent()) {
                results.put(id, settled.get());
            } else {
                String host = id.source() + "/" + session.get().host().map(HostName::value).orElse("");
                byHost.computeIfAbsent(host, key -> new ArrayList<>()).add(session.get());
            }
        }
        return byHost;
    }

    /** What is known without asking anybody. */
    private Optional<EndResult> settled(SessionId id, Optional<Session> session) {
        if (session.isEmpty()) {
            return Optional.of(new EndResult(id, false, texts.text("EndSessions_unknown", id)));
        }
        if (session.get().end().isPresent() && !session.get().inferred()) {
            return Optional.of(new EndResult(id, true, texts.text("EndSessions_ended", id)));
        }
        if (enders.apply(id.source()) == null) {
            return Optional.of(new EndResult(id, false, texts.text("EndSessions_noEnder", id, id.source())));
        }
        return Optional.empty();
    }

    private void end(Session session) {
        SessionId id = session.id();
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        SessionEnder ender = enders.apply(id.source());
        if (ender == null) {
            results.put(id, new EndResult(id, false, texts.text("EndSessions_noEnder", id, id.source())));
            return;
        }
        try {
            results.put(id, ender.end(session, locale));
        } catch (RuntimeException e) {
            results.put(id, new EndResult(id, false, texts.text("EndSessions_fault", id, String.valueOf(e.getMessage()))));
        }
    }

    private EndResult late(SessionId id) {
        return new EndResult(id, false, texts.text("EndSessions_late", id));
    }
}
