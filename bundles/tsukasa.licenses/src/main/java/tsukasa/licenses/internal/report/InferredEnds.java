// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import tsukasa.api.Period;
import tsukasa.api.UserId;
import tsukasa.api.report.Table;
import tsukasa.licenses.Basis;
import tsukasa.licenses.CheckoutService;
import tsukasa.licenses.Pool;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;

/** Counts the ends that no source reported, which every report has to show apart. */
record InferredEnds(SessionService sessions, CheckoutService checkouts) {
    UseOfPool.Inferred of(Pool pool, Period period) {
        long[] counts = new long[2];
        if (pool.named()) {
            return new UseOfPool.Inferred(0, 0);
        }
        switch (pool.basis()) {
            case Basis.Sessions(var sources) -> sessions.forEach(SessionQuery.during(period), session -> {
                if (sources.isEmpty() || sources.contains(session.id().source())) {
                    count(counts, session.inferred());
                }
            });
            case Basis.Checkouts of -> checkouts.forEach(of, period, checkout -> count(counts, checkout.inferred()));
        }
        return new UseOfPool.Inferred(counts[0], counts[1]);
    }

    /** Hands out the uses whose end nobody reported: start, end, user, source, key. */
    void each(Pool pool, Period period, Table.RowSink sink) {
        switch (pool.basis()) {
            case Basis.Sessions(var sources) -> sessions.forEach(SessionQuery.during(period), session -> {
                if (session.inferred() && (sources.isEmpty() || sources.contains(session.id().source()))) {
                    sink.row(session.start(), session.end().orElse(null), session.user().map(UserId::value).orElse(null), session.id().source().value(),
                            session.id().key());
                }
            });
            case Basis.Checkouts of -> checkouts.forEach(of, period, checkout -> {
                if (checkout.inferred()) {
                    sink.row(checkout.start(), checkout.end().orElse(null), checkout.user().map(UserId::value).orElse(null), checkout.id().source().value(),
                            checkout.id().key());
                }
            });
        }
    }

    private static void count(long[] counts, boolean inferred) {
        counts[0] += inferred ? 1 : 0;
        counts[1]++;
    }
}
