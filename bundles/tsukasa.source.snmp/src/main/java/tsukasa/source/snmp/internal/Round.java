// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.snmp4j.smi.UdpAddress;

import tsukasa.devices.Contact;

/** Asks all agents once, so many at the same time. What one does not say, or says late, holds up nobody else. */
final class Round {
    private static final Logger LOG = System.getLogger(Round.class.getName());
    private static final int NAMES_AT_ONCE = 4;
    private final Poll.Asking asking;
    private final int atOnce;
    private final Predicate<Targets.Target> withClient;
    /** What answers and names that were looked up bring about, done by the source's own thread. */
    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final Deque<Poll> ready = new ArrayDeque<>();
    private int asked;
    private int open;

    Round(Poll.Asking asking, int atOnce, Predicate<Targets.Target> withClient) {
        this.asking = asking;
        this.atOnce = atOnce;
        this.withClient = withClient;
    }

    /** @param each told what came of each, on the caller's thread, in the order of the answers */
    void ask(Collection<Targets.Target> targets, Consumer<Outcome> each) throws InterruptedException {
        ExecutorService names = Executors.newFixedThreadPool(NAMES_AT_ONCE, task -> Thread.ofPlatform().daemon().name("names of agents").unstarted(task));
        try {
            open = targets.size();
            for (Targets.Target target : targets) {
                if (target.named()) {
                    names.execute(() -> look(target, each));
                } else {
                    look(target, each);
                }
            }
            while (open > 0) {
                while (asked < atOnce && !ready.isEmpty()) {
                    asked++;
                    ready.remove().start();
                }
                events.take().run();
            }
        } finally {
            names.shutdownNow();
        }
    }

    private void look(Targets.Target target, Consumer<Outcome> each) {
        try {
            UdpAddress address = new UdpAddress(InetAddress.getByName(target.bareHost()), target.port());
            Poll poll = new Poll(asking, target, address, withClient.test(target), outcome -> events.add(() -> {
                asked--;
                finished(outcome, each);
            }));
            events.add(() -> ready.add(poll));
        } catch (UnknownHostException e) {
            LOG.log(Level.DEBUG, "a laptop that is off has no name", e);
            events.add(() -> finished(new Outcome(target, Optional.empty(), Instant.EPOCH, Contact.Facts.NONE, Optional.empty()), each));
        }
    }

    private void finished(Outcome outcome, Consumer<Outcome> each) {
        open--;
        each.accept(outcome);
    }
}
