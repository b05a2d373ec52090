// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import tsukasa.api.source.SourceId;
import tsukasa.sessions.EndResult;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEnder;

class EndersTest {
    private static final SourceId XRDP = new SourceId("xrdp");
    private final AtomicInteger setUps = new AtomicInteger();

    @Test
    void setsTheSourcesUpBeforeTheFirstAnswerAndOnce() {
        AtomicReference<Enders> made = new AtomicReference<>();
        SessionEnder old = ender();
        SessionEnder withSecret = ender();
        Enders enders = new Enders(() -> {
            setUps.incrementAndGet();
            made.get().remove(old);
            made.get().add(withSecret);
        });
        made.set(enders);
        enders.add(old);
        assertSame(withSecret, enders.find(XRDP));
        assertSame(withSecret, enders.find(XRDP));
        assertEquals(1, setUps.get());
    }

    @Test
    void waitsForOneThatIsOnItsWay() throws InterruptedException {
        SessionEnder late = ender();
        AtomicReference<Enders> made = new AtomicReference<>();
        Thread framework = new Thread(() -> made.get().add(late));
        Enders enders = new Enders(framework::start);
        made.set(enders);
        assertSame(late, enders.find(XRDP));
        framework.join();
    }

    @Test
    void whatComesCanComeWhileTheSourcesAreSetUp() throws InterruptedException {
        SessionEnder coming = ender();
        AtomicReference<Enders> made = new AtomicReference<>();
        Enders enders = new Enders(() -> {
            Thread framework = new Thread(() -> made.get().add(coming));
            framework.start();
            framework.join();
        });
        made.set(enders);
        assertSame(coming, enders.find(XRDP));
    }

    @Test
    void hasNoneForASourceThatOnlyReports() {
        Enders enders = new Enders(setUps::incrementAndGet);
        assertNull(enders.find(new SourceId("file")));
        long before = System.nanoTime();
        assertNull(enders.find(new SourceId("file")));
        assertEquals(0, (System.nanoTime() - before) / 500_000_000, "nobody is waited for twice");
    }

    private static SessionEnder ender() {
        return new SessionEnder() {
            @Override
            public SourceId source() {
                return XRDP;
            }

            @Override
            public EndResult end(Session session, Locale locale) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
