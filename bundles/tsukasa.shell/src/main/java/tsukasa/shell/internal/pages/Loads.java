// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import tsukasa.api.Progress;
import tsukasa.ui.PageContext.Load;

/**
 * Loads by key, of which the newest wins: it calls off the one that runs and begins when that has ended, so that a slow load
 * asked for often never runs twice at a time. Used on one thread; the work is done on others.
 */
final class Loads {
    /** Starts work on another thread. */
    @FunctionalInterface
    interface Starter {
        void start(String name, Runnable work);
    }

    private final Starter starter;
    private final Executor back;
    private final Map<String, Slot> slots = new HashMap<>();
    private boolean ended;

    Loads(Starter starter, Executor back) {
        this.starter = starter;
        this.back = back;
    }

    <T> void load(String key, Load<T> load, Consumer<T> show, Consumer<Throwable> fault) {
        if (ended) {
            return;
        }
        Slot slot = slots.computeIfAbsent(key, k -> new Slot());
        Ticket<T> ticket = new Ticket<>(key, load, show, fault);
        if (slot.running == null) {
            begin(slot, ticket);
        } else {
            slot.running.cancelled = true;
            slot.next = ticket;
        }
    }

    boolean busy() {
        return slots.values().stream().anyMatch(slot -> slot.running != null);
    }

    /** Calls everything off; nothing is delivered any more. */
    void end() {
        ended = true;
        for (Slot slot : slots.values()) {
            if (slot.running != null) {
                slot.running.cancelled = true;
            }
        }
        slots.clear();
    }

    private <T> void begin(Slot slot, Ticket<T> ticket) {
        slot.running = ticket;
        slot.next = null;
        starter.start(ticket.key, () -> ticket.work(() -> back.execute(() -> done(slot, ticket))));
    }

    private void done(Slot slot, Ticket<?> ticket) {
        if (ended) {
            return;
        }
        slot.running = null;
        if (slot.next != null) {
            begin(slot, slot.next);
        } else if (!ticket.cancelled) {
            ticket.deliver();
        }
    }

    private static final class Slot {
        private Ticket<?> running;
        private Ticket<?> next;
    }

    private static final class Ticket<T> implements Progress {
        private final String key;
        private final Load<T> load;
        private final Consumer<T> show;
        private final Consumer<Throwable> fault;
        private volatile boolean cancelled;
        private T result;
        private Throwable thrown;

        Ticket(String key, Load<T> load, Consumer<T> show, Consumer<Throwable> fault) {
            this.key = key;
            this.load = load;
            this.show = show;
            this.fault = fault;
        }

        void work(Runnable then) {
            try {
                result = load.load(this);
            } catch (Throwable t) { // whatever a plugin throws must reach its page
                thrown = t;
            }
            then.run();
        }

        void deliver() {
            if (thrown != null) {
                fault.accept(thrown);
            } else {
                show.accept(result);
            }
        }

        @Override
        public void at(long done, long total, String doing) {
            // a load is short; nobody watches how far it got
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
