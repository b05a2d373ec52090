// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Actor;
import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.Site;
import tsukasa.api.SiteId;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.EndResult;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionIngest;
import tsukasa.sessions.SessionState;
import tsukasa.testing.Eventually;
import tsukasa.testing.XrdpServer;

/** Against a real xrdp with a real client. */
class RealXrdpTest {
    private static final SourceId SOURCE = new SourceId("ts");

    @TempDir
    Path folder;
    private final List<SessionEvent> seen = new CopyOnWriteArrayList<>();
    private XrdpServer server;
    private XrdpSource source;
    private Thread runner;

    @BeforeEach
    void start() throws Exception {
        XrdpServer.assumePossible();
        server = new XrdpServer(folder);
        source = source();
        runner = Thread.ofPlatform().name("xrdp source").start(() -> {
            try {
                source.run(new Context());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        if (runner != null) {
            runner.interrupt();
            runner.join(Duration.ofSeconds(10));
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void seesARealLoginAndEndsIt() throws Exception {
        server.login("CITY-LT-0001", "wrong");
        waitFor(EventKind.DENIED);
        Process client = server.login("CITY-LT-0042");
        SessionEvent active = waitFor(EventKind.ACTIVE);
        assertEquals("CITY-LT-0042", active.client().orElseThrow().value());
        assertEquals(server.user(), active.user().orElseThrow().value());
        assertTrue(source.test(Locale.ENGLISH).works(), () -> source.test(Locale.ENGLISH).sentence());

        client.destroyForcibly();
        waitFor(EventKind.DISCONNECTED);
        server.login("CITY-LT-0043");
        waitFor(EventKind.RECONNECTED);
        Eventually.get("the other laptop", () -> seen.getLast().client().map(Object::toString), Optional.of("CITY-LT-0043")::equals);

        EndResult result = source.end(session(active), Locale.ENGLISH);
        assertTrue(result.ended(), result.sentence());
        waitFor(EventKind.ENDED);
        EndResult again = source.end(session(active), Locale.ENGLISH);
        assertTrue(again.ended() && again.sentence().contains("already gone"), again.sentence());
    }

    @Test
    void endsNoProcessThatIsNotTheSessions() throws Exception {
        SessionProcesses stranger = new SessionProcesses((int) ProcessHandle.current().pid(), 1);
        assertFalse(new LocalProcesses().endWindowManager(stranger));
    }

    private SessionEvent waitFor(EventKind kind) throws Exception {
        return Eventually.get(kind.name(), () -> seen.stream().filter(event -> event.kind() == kind).findFirst(), Optional::isPresent).orElseThrow();
    }

    private XrdpSource source() {
        Site site = new Site(new SiteId("test"), folder, Optional.empty(), ZoneId.systemDefault(), Locale.ENGLISH,
                Clock.systemUTC(), new Actor("test"));
        return new XrdpSource(new Settings(server), new Ingest(), site);
    }

    private static Session session(SessionEvent event) {
        return new Session(event.session(), event.user(), event.section(), event.client(), event.address(), event.host(),
                Layer.OFFICE, event.at(), Optional.empty(), false, SessionState.ACTIVE, event.at(), event.at(),
                Optional.empty(), Bytes.ZERO, Bytes.ZERO, Optional.empty());
    }

    private final class Ingest implements SessionIngest {
        @Override
        public int append(Collection<SessionEvent> events) {
            seen.addAll(events);
            return events.size();
        }

        @Override
        public void staleAfter(SourceId id, Optional<Duration> limit) {
            assertEquals(Optional.of(Duration.ofHours(24)), limit);
        }
    }

    private static final class Context implements SourceContext {
        private final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public SourceId id() {
            return SOURCE;
        }

        @Override
        public Clock clock() {
            return Clock.systemUTC();
        }

        @Override
        public Optional<String> cursor() {
            return Optional.empty();
        }

        @Override
        public void advance(String cursor, long events, Optional<Instant> last) {
            assertFalse(cursor.isBlank());
        }

        @Override
        public void alive() {
            // nobody asks
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            interrupted.await(100, TimeUnit.MILLISECONDS); // as a runner does, only faster
        }
    }
}
