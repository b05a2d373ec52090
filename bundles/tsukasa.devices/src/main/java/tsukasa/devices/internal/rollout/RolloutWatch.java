// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.rollout;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.ChangeListener;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.operation.Operations;
import tsukasa.devices.FleetService;
import tsukasa.devices.RolloutService;

/** Opens the next ring once the one before has met its gate: looks when devices have been heard of, not more often than once a minute. */
@Component
public final class RolloutWatch implements ChangeListener {
    private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);
    private static final System.Logger LOG = System.getLogger(RolloutWatch.class.getName());
    private final RolloutService rollouts;
    private final Operations operations;
    private final Site site;
    private final ExecutorService worker;
    private final AtomicLong next = new AtomicLong(System.nanoTime() + PAUSE);

    @Activate
    public RolloutWatch(@Reference RolloutService rollouts, @Reference Operations operations, @Reference Site site) {
        this.rollouts = rollouts;
        this.operations = operations;
        this.site = site;
        worker = Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().daemon().name("device roll-out").unstarted(task));
    }

    @Deactivate
    void close() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(10, TimeUnit.SECONDS);
    }

    @Override
    public void changed(String topic) {
        long due = next.get();
        long now = System.nanoTime();
        if (topic.equals(FleetService.TOPIC) && now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
            worker.execute(this::look);
        }
    }

    /** Tries; a ring that has not met its gate is left as it is. */
    void look() {
        try {
            if (rollouts.running().filter(RingJudge::met).isPresent()) {
                operations.execute(rollouts.advance(), site.actor(), "", Progress.NONE);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the next ring of the roll-out could not be opened; it will be tried again", e);
        }
    }
}
