// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntUnaryOperator;

import tsukasa.api.Changes;
import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.licenses.CheckoutService;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.ReplayCurve;
import tsukasa.licenses.ReplayMode;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.UseService;
import tsukasa.licenses.Yen;
import tsukasa.persistence.Database;
import tsukasa.sessions.SessionService;
import tsukasa.sessions.Spans;

/** What every number of licenses would have done to a year of sessions, against replaying the year for one number after the other. */
final class ReplayBench {
    private static final String SERVICE = "tsukasa.licenses.internal.use.StoredUseService";
    private static final String STORAGE = "tsukasa.licenses.internal.LicenseStorage";
    private static final int SAMPLES = 6;
    private static final double NANOS = 1e9;
    private final OfficeYear year = new OfficeYear(Integer.getInteger("tsukasa.bench.sessions", 1_000_000));
    private PoolUse use;

    void run() throws Exception {
        UseService uses = uses(year.spans());
        long began = System.nanoTime();
        use = uses.during(new PoolId("rds"), OfficeYear.YEAR);
        System.out.printf("%-44s %,d starts, peak %,d, in order after %.2f s%n", "replay of a year", use.starts(), use.peak().count(), seconds(began));
        compare("refused with every number of licenses", ReplayMode.LOSS, this::refused);
        compare("waiting with every number of licenses", ReplayMode.QUEUE, this::waiting);
    }

    private void compare(String title, ReplayMode mode, IntUnaryOperator naive) throws IOException {
        use.curve(ReplayMode.LOSS, Progress.NONE);
        long began = System.nanoTime();
        ReplayCurve curve = use.curve(mode, Progress.NONE);
        double ours = seconds(began);
        int numbers = curve.points().size();
        naive.applyAsInt(numbers / 2);
        began = System.nanoTime();
        for (int i = 0; i < SAMPLES; i++) {
            int seats = 1 + numbers * i / SAMPLES;
            int theirs = naive.applyAsInt(seats);
            if (theirs != curve.points().get(seats).keptOut()) {
                throw new IOException("with " + seats + " there are " + curve.points().get(seats).keptOut() + " here and " + theirs + " there");
            }
        }
        double one = seconds(began) / SAMPLES;
        System.out.printf("%-44s ours %.2f s for all %,d, theirs %.2f s for one (equal in %d), %,.0f s for all, ratio %.4f%n", title, ours, numbers, one,
                SAMPLES, one * numbers, ours / (one * numbers));
    }

    private int refused(int seats) {
        PriorityQueue<Long> taken = new PriorityQueue<>();
        int refused = 0;
        for (int i = 0; i < year.starts.length; i++) {
            while (!taken.isEmpty() && taken.peek() <= year.starts[i]) {
                taken.poll();
            }
            if (taken.size() < seats) {
                taken.add(year.ends[i]);
            } else {
                refused++;
            }
        }
        return refused;
    }

    private int waiting(int seats) {
        PriorityQueue<Long> taken = new PriorityQueue<>();
        int waited = 0;
        for (int i = 0; i < year.starts.length; i++) {
            long free = taken.size() < seats ? Long.MIN_VALUE : taken.poll();
            long turn = Math.max(free, year.starts[i]);
            waited += turn > year.starts[i] ? 1 : 0;
            taken.add(turn + year.ends[i] - year.starts[i]);
        }
        return waited;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / NANOS;
    }

    /** The licenses plugin over these sessions, without a console and a database. */
    private static UseService uses(Spans spans) throws ReflectiveOperationException {
        Site site = OwnSessions.site(OfficeYear.YEAR.to());
        Changes nobody = topic -> { };
        Class<?> tables = Class.forName(STORAGE);
        Object storage = tables.getConstructor(Database.class, Site.class, Changes.class).newInstance(only(Database.class, "", null), site, nobody);
        Pool pool = Pool.of(new PoolId("rds"), "Remote desktop", CountingRule.SESSIONS, true,
                new Schedule(List.of(new Schedule.Step(LocalDate.of(2025, 4, 1), 200, new Yen(3_000)))));
        return (UseService) Class.forName(SERVICE).getConstructor(Site.class, LicenseService.class, SessionService.class, CheckoutService.class, tables)
                .newInstance(site, only(LicenseService.class, "pool", Optional.of(pool)), only(SessionService.class, "spans", spans),
                        only(CheckoutService.class, "", null), storage);
    }

    /** A service that gives this one answer. */
    private static <T> T only(Class<T> service, String method, Object answer) {
        InvocationHandler handler = (proxy, called, arguments) -> {
            if (!called.getName().equals(method)) {
                throw new UnsupportedOperationException(called.getName());
            }
            return answer;
        };
        return service.cast(Proxy.newProxyInstance(service.getClassLoader(), new Class<?>[] {service}, handler));
    }
}
