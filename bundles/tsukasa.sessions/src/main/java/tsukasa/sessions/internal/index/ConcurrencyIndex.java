// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import tsukasa.api.CancelledException;
import tsukasa.api.Period;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Counting;
import tsukasa.sessions.Peak;

/**
 * Answers how many are in at once, from what is kept in memory of each day. Each question first asks the database, in one
 * look, whether anything has changed, and then reads again just the days that have. Safe for all threads; one question at a
 * time.
 */
public final class ConcurrencyIndex {
    private static final int RULES_KEPT = 8;
    private static final int TRIES = 5;
    private static final int DAYS_AT_ONCE = 16;
    private static final long HOUR = Days.LENGTH / 24;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Supplier<Long> present;
    private final Names names;
    private final DaySource source;
    private final Map<Long, SoftReference<DayRows>> rows = new HashMap<>();
    private final TreeMap<Long, Long> known = new TreeMap<>();
    private final Map<Counting, CountedDays> rules = new LinkedHashMap<>(RULES_KEPT, 0.75f, true);
    private DaySource.Revision seen = new DaySource.Revision(0, 0);
    private LastingSessions lasting = LastingSessions.NONE;
    private boolean read;

    /** @param present the site's, in microseconds */
    public static ConcurrencyIndex of(Database database, String site, Supplier<Long> present) {
        Names names = new Names();
        return new ConcurrencyIndex(new DayStore(database, site, names), names, present);
    }

    ConcurrencyIndex(DaySource source, Names names, Supplier<Long> present) {
        this.source = source;
        this.names = names;
        this.present = present;
    }

    public Peak peak(Period period, Counting counting) {
        return ask(counting, days -> new PeakSearch(this, days, Micros.of(period.from()), Micros.of(period.to())).peak());
    }

    public Concurrency concurrency(Period period, Counting counting) {
        return ask(counting, days -> new StepsOfDays(this, days).between(Micros.of(period.from()), Micros.of(period.to())));
    }

    /**
     * Makes what is kept of the days that are over, where it is missing or out of date, so that no question has to. Questions are
     * let through between some days and the next.
     *
     * @param wanted asked between them whether to go on
     */
    public void prepare(BooleanSupplier wanted) {
        SortedSet<Long> unkept = new TreeSet<>(source.unkept());
        unkept.removeIf(day -> !over(day));
        while (!unkept.isEmpty() && wanted.getAsBoolean()) {
            SortedSet<Long> some = new TreeSet<>(unkept.stream().limit(DAYS_AT_ONCE).toList());
            unkept.removeAll(some);
            lock();
            try {
                refresh();
                TreeMap<Long, Long> days = new TreeMap<>(known);
                days.keySet().retainAll(some);
                load(days, (day, loaded) -> { });
            } finally {
                lock.unlock();
            }
        }
    }

    /** What was read piece by piece may not fit together if something was stored meanwhile; then it is asked again. */
    private <T> T ask(Counting counting, Function<CountedDays, T> question) {
        lock();
        try {
            for (int attempt = 1;; attempt++) {
                read = false;
                refresh();
                CountedDays days = counted(counting);
                days.take(lasting, present.get());
                T answer = question.apply(days);
                if (!read || attempt == TRIES || source.revision().equals(seen)) {
                    return answer;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void lock() {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private void refresh() {
        DaySource.Revision newest = source.revision();
        if (newest.all() != seen.all()) {
            source.daysAfter(seen.all()).forEach((day, revision) -> {
                known.put(day, revision);
                rows.remove(day);
                rules.values().forEach(days -> days.forget(day));
            });
        }
        if (newest.lasting() != seen.lasting()) {
            lasting = source.lasting();
            read = true;
        }
        seen = newest;
    }

    private CountedDays counted(Counting counting) {
        CountedDays days = rules.computeIfAbsent(counting, asked -> new CountedDays(new Rule(asked, names)));
        if (rules.size() > RULES_KEPT) {
            rules.remove(rules.keySet().iterator().next());
        }
        return days;
    }

    /**
     * The days to be looked at from one to another. In those left out nothing starts or ends, so as many count all day long
     * as at the start of the day before them that is here.
     */
    NavigableSet<Long> days(CountedDays counted, long first, long last) {
        NavigableSet<Long> days = new TreeSet<>();
        days.add(first);
        days.addAll(known.subMap(first, true, last, true).keySet());
        days.addAll(counted.lastingDays().subSet(first, true, last, true));
        for (long day : days.toArray(Long[]::new)) {
            if (day < last) {
                days.add(day + 1);
            }
        }
        return days;
    }

    /** Counts those of these days that are not counted yet; many at once, because so they are read. */
    void count(CountedDays counted, NavigableSet<Long> days) {
        TreeMap<Long, Long> missing = new TreeMap<>();
        for (long day : days) {
            if (counted.extremes(day) == null) {
                DayRows there = rowsInMemory(day);
                if (there == null) {
                    missing.put(day, known.get(day));
                } else {
                    counted.put(day, count(counted, day, there).steps());
                }
            }
        }
        load(missing, (day, loaded) -> counted.put(day, count(counted, day, loaded).steps()));
    }

    private void load(SortedMap<Long, Long> missing, DaySource.Sink sink) {
        if (!missing.isEmpty()) {
            read = true;
            source.load(missing, this::over, (day, loaded) -> {
                rows.put(day, new SoftReference<>(loaded));
                sink.take(day, loaded);
            });
        }
    }

    private boolean over(long day) {
        return Days.start(day + 1) <= present.get() - HOUR;
    }

    private DayRows rowsInMemory(long day) {
        if (!known.containsKey(day)) {
            return DayRows.EMPTY;
        }
        SoftReference<DayRows> there = rows.get(day);
        return there == null ? null : there.get();
    }

    private DayCount count(CountedDays counted, long day, DayRows loaded) {
        return new DayCount(day, loaded, counted.rule(), counted.lasting(), names);
    }

    /** The count of one day, for whoever asks who was in. */
    DayCount dayCount(CountedDays counted, long day) {
        DayRows[] there = { rowsInMemory(day) };
        if (there[0] == null) {
            load(new TreeMap<>(Map.of(day, known.get(day))), (same, loaded) -> there[0] = loaded);
        }
        return count(counted, day, there[0]);
    }

    DaySteps steps(CountedDays counted, long day) {
        DaySteps steps = counted.steps(day);
        if (steps == null) {
            steps = dayCount(counted, day).steps();
            counted.put(day, steps);
        }
        return steps;
    }

    DaySteps.Extremes extremes(CountedDays counted, long day) {
        DaySteps.Extremes extremes = counted.extremes(day);
        return extremes == null ? steps(counted, day).extremes() : extremes;
    }
}
