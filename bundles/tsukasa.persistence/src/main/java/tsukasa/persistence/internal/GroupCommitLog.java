// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import tsukasa.persistence.EventLog;
import tsukasa.persistence.EventTable;

/** Lets one thread commit together what many hand over: while it commits one group, the next gathers. */
final class GroupCommitLog<E> implements EventLog<E> {
    /** Events in a group, unless one hand-over alone has more; and rows in an insert. */
    private static final int MOST = 10_000;

    private final EventTable<E> table;
    private final Consumer<List<E>> then;
    private final Transactions transactions;
    private final Consumer<GroupCommitLog<E>> forget;
    private final EventInserter<E> inserter;
    private final Thread writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<Submission<E>> waiting = new ArrayDeque<>();
    private boolean closed;

    GroupCommitLog(EventTable<E> table, Consumer<List<E>> then, Transactions transactions, EventInserter<E> inserter,
            Consumer<GroupCommitLog<E>> forget) {
        this.table = table;
        this.then = then;
        this.transactions = transactions;
        this.inserter = inserter;
        this.forget = forget;
        this.writer = new Thread(null, this::write, "tsukasa events " + table.name(), 0, false);
        this.writer.setContextClassLoader(GroupCommitLog.class.getClassLoader());
        this.writer.setDaemon(true);
        this.writer.start();
    }

    @Override
    public List<E> append(Collection<? extends E> events) {
        if (transactions.current() != null) {
            throw new IllegalStateException("this thread's transaction could wait for itself");
        }
        if (events.isEmpty()) {
            return List.of();
        }
        Submission<E> submission = new Submission<>(rows(events.iterator(), Integer.MAX_VALUE));
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the log of " + table.name() + " is closed");
            }
            waiting.add(submission);
            arrived.signal();
        } finally {
            lock.unlock();
        }
        return submission.await();
    }

    @Override
    public long appendInTransaction(Iterator<? extends E> events) {
        if (transactions.current() == null) {
            throw new IllegalStateException("this needs a transaction of the caller");
        }
        EventInserter<E> own = inserter.another();
        return transactions.once(() -> {
            long added = 0;
            while (events.hasNext()) {
                added += insert(own, rows(events, MOST)).size();
            }
            return added;
        });
    }

    private List<EventRow<E>> rows(Iterator<? extends E> events, int most) {
        List<EventRow<E>> rows = new ArrayList<>();
        while (rows.size() < most && events.hasNext()) {
            rows.add(EventRow.of(table, events.next()));
        }
        return rows;
    }

    /** Inserts what is new among these, whose keys may repeat, and has the slice's own work follow. */
    private List<EventRow<E>> insert(EventInserter<E> by, List<EventRow<E>> rows) {
        List<EventRow<E>> distinct = distinct(rows);
        List<EventRow<E>> added = new ArrayList<>(distinct.size());
        for (int from = 0; from < distinct.size(); from += MOST) {
            List<EventRow<E>> piece = distinct.subList(from, Math.min(from + MOST, distinct.size()));
            added.addAll(transactions.sql(connection -> by.insert(connection, piece)));
        }
        if (!added.isEmpty()) {
            then.accept(added.stream().map(EventRow::event).toList());
        }
        return added;
    }

    private static <E> List<EventRow<E>> distinct(List<EventRow<E>> rows) {
        Set<List<Object>> keys = HashSet.newHashSet(rows.size());
        List<EventRow<E>> distinct = new ArrayList<>(rows.size());
        for (EventRow<E> row : rows) {
            if (keys.add(row.key())) {
                distinct.add(row);
            }
        }
        return distinct;
    }

    private void write() {
        for (List<Submission<E>> group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
            store(group);
        }
    }

    /** Waits for something to do; nothing means that the log is closed and all is done. */
    private List<Submission<E>> nextGroup() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                arrived.awaitUninterruptibly();
            }
            List<Submission<E>> group = new ArrayList<>();
            int events = 0;
            while (!waiting.isEmpty() && (group.isEmpty() || events + waiting.peek().rows().size() <= MOST)) {
                Submission<E> next = waiting.remove();
                events += next.rows().size();
                group.add(next);
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void store(List<Submission<E>> group) {
        try {
            List<EventRow<E>> rows = group.size() == 1 ? group.get(0).rows()
                    : group.stream().flatMap(submission -> submission.rows().stream()).toList();
            List<EventRow<E>> added = transactions.retried(() -> insert(inserter, rows));
            if (added.size() == rows.size()) {
                group.forEach(Submission::storedAll);
            } else {
                Set<EventRow<E>> identities = Submission.identities(added);
                group.forEach(submission -> submission.stored(identities));
            }
        } catch (RuntimeException e) {
            failed(group, e);
        } catch (Error e) {
            group.forEach(submission -> submission.failed(new IllegalStateException("events could not be stored", e)));
        }
    }

    /** One bad event must not cost the others theirs; but a database that is out of reach is so for all. */
    private void failed(List<Submission<E>> group, RuntimeException e) {
        if (group.size() > 1 && Judge.mayDependOnTheRows(e)) {
            group.forEach(submission -> store(List.of(submission)));
        } else {
            group.forEach(submission -> submission.failed(e));
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signal();
        } finally {
            lock.unlock();
        }
        if (Thread.currentThread() != writer) {
            Waits.uninterruptibly(writer::join);
        }
        forget.accept(this);
    }
}
