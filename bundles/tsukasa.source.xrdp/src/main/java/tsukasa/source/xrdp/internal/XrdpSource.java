// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Layer;
import tsukasa.api.Refusal;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.source.Source;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;
import tsukasa.sessions.EndResult;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEnder;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionIngest;

/** A terminal server that runs xrdp: its logs say who is in, its processes can be ended. */
@Component(configurationPid = "tsukasa.source.xrdp", configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = Source.KIND + "=xrdp")
public final class XrdpSource implements Source, SessionEnder {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(10);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private final SessionIngest ingest;
    private final Site site;
    private final Host host;
    private final Path xrdpLog;
    private final Path sesmanLog;
    private final Duration stale;
    private final Access access;
    private final SshProcesses.Login login;

    /** How the host's processes are reached. */
    private enum Access {
        NONE, LOCAL, SSH
    }

    @Activate
    public XrdpSource(XrdpSettings settings, @Reference SessionIngest ingest, @Reference Site site) {
        this.ingest = ingest;
        this.site = site;
        ZoneId zone = settings.zone().isBlank() ? site.zone() : ZoneId.of(settings.zone().strip());
        SourceId source = new SourceId(settings.tsukasa_source_id());
        String name = settings.host().isBlank() ? source.value() : settings.host().strip();
        host = new Host(source, name, Layer.ofCode(settings.layer()).orElse(Layer.UNKNOWN), zone);
        xrdpLog = Path.of(settings.xrdpLog());
        sesmanLog = Path.of(settings.sesmanLog());
        stale = Duration.ofHours(settings.staleHours());
        access = Access.valueOf(settings.access().toUpperCase(Locale.ROOT));
        login = new SshProcesses.Login(settings.sshHost().isBlank() ? name : settings.sshHost(), settings.sshPort(),
                settings.sshUser(), settings.sshKeyFile(), settings._sshPassword(), settings.sshFingerprint());
    }

    @Override
    public SourceId source() {
        return host.source();
    }

    @Override
    public void run(SourceContext context) throws Exception {
        ingest.staleAfter(host.source(), stale.isZero() ? Optional.empty() : Optional.of(stale));
        BothLogs logs = new BothLogs(host, xrdpLog, sesmanLog, context.cursor());
        Instant lookedAfter = Instant.MIN;
        while (!Thread.currentThread().isInterrupted()) {
            List<SessionEvent> events = next(logs);
            if (!events.isEmpty()) {
                ingest.append(events);
                context.advance(logs.cursor(), events.size(), events.stream().map(SessionEvent::at).max(Comparator.naturalOrder()));
                continue;
            }
            Instant now = context.clock().instant();
            if (access == Access.LOCAL && !lookedAfter.plus(SIGN_OF_LIFE).isAfter(now)) {
                ingest.append(signsOfLife(logs, now));
                lookedAfter = now;
            }
            context.alive();
            context.pause(LOOK);
        }
    }

    private List<SessionEvent> next(BothLogs logs) throws IOException, InterruptedException {
        try {
            return logs.next();
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException(e.getMessage());
        } catch (NoSuchFileException e) {
            throw new Refusal(texts(site.locale()).text("XrdpSource_noLog", e.getFile()), e);
        }
    }

    /** The logs are silent while a session goes on, so its process is looked for. */
    private List<SessionEvent> signsOfLife(BothLogs logs, Instant now) {
        return logs.open().stream().filter(desk -> ProcessHandle.of(desk.session()).filter(ProcessHandle::isAlive).isPresent())
                .map(desk -> SessionEvent.of(logs.correlator().id(desk), EventKind.SAMPLE, now).build()).toList();
    }

    @Override
    public SourceTest test(Locale locale) {
        Texts texts = texts(locale);
        for (Path log : List.of(xrdpLog, sesmanLog)) {
            if (!Files.exists(log)) {
                return new SourceTest(false, texts.text("XrdpSource_noLog", log));
            }
            if (!Files.isReadable(log)) {
                return new SourceTest(false, texts.text("XrdpSource_unreadable", log));
            }
        }
        try {
            Set<Boolean> pids = new HashSet<>();
            try (Stream<String> lines = Files.lines(xrdpLog, StandardCharsets.ISO_8859_1)) {
                lines.flatMap(line -> LogLine.parse(line).stream()).reduce((before, line) -> line)
                        .ifPresent(last -> pids.add(last.pid().isPresent()));
            }
            if (pids.contains(false)) {
                return new SourceTest(false, texts.text("XrdpSource_noProcessIds", xrdpLog));
            }
            if (access == Access.SSH) {
                try (SshProcesses processes = new SshProcesses(login)) {
                    processes.tryOut();
                }
            }
            int open = openSessions();
            return new SourceTest(true, texts.text(access == Access.NONE ? "XrdpSource_readsOnly" : "XrdpSource_works", host.name(), open));
        } catch (IOException e) {
            return new SourceTest(false, texts.text("XrdpSource_failed", access == Access.SSH ? login : host.name(), e.getMessage()));
        }
    }

    private int openSessions() throws IOException {
        BothLogs logs = new BothLogs(host, xrdpLog, sesmanLog, Optional.empty());
        boolean more = true;
        while (more) {
            more = !logs.next().isEmpty();
        }
        return logs.open().size();
    }

    @Override
    public EndResult end(Session session, Locale locale) {
        Texts texts = texts(locale);
        if (access == Access.NONE) {
            return new EndResult(session.id(), false, texts.text("XrdpSource_noAccess", host.name()));
        }
        try {
            Optional<SessionProcesses> processes = SessionProcesses.find(sesmanLog, session.id().key());
            if (processes.isEmpty()) {
                return new EndResult(session.id(), false, texts.text("XrdpSource_notInLog", sesmanLog));
            }
            try (Processes reached = access == Access.LOCAL ? new LocalProcesses() : new SshProcesses(login)) {
                return end(session, processes.get(), reached, texts);
            }
        } catch (IOException e) {
            return new EndResult(session.id(), false, texts.text("XrdpSource_notEnded", host.name(), e.getMessage()));
        }
    }

    private EndResult end(Session session, SessionProcesses processes, Processes reached, Texts texts) throws IOException {
        boolean asked = reached.endWindowManager(processes);
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (reached.lives(processes)) {
            if (!asked || System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                return new EndResult(session.id(), false, texts.text("XrdpSource_stillThere", host.name()));
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
        ingest.append(List.of(SessionEvent.of(session.id(), EventKind.ENDED, site.now()).build()));
        return new EndResult(session.id(), true, texts.text(asked ? "XrdpSource_ended" : "XrdpSource_wasGone", host.name()));
    }

    private static Texts texts(Locale locale) {
        return Texts.of(XrdpSource.class, locale);
    }
}
