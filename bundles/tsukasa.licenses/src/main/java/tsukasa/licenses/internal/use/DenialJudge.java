// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.use;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import tsukasa.api.Period;
import tsukasa.api.UserId;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutService;
import tsukasa.licenses.Denials;
import tsukasa.licenses.Denials.Refused;
import tsukasa.licenses.Pool;
import tsukasa.persistence.Micros;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Counting;
import tsukasa.sessions.SessionService;
import tsukasa.sessions.Spans;

/**
 * Tells true denials from transient ones. The same user's start at the very instant of the refusal follows it, and one at the very
 * end of the grace is within it; who is refused without a name was not seen to get in.
 */
final class DenialJudge {
    private final SessionService sessions;
    private final CheckoutService checkouts;

    DenialJudge(SessionService sessions, CheckoutService checkouts) {
        this.sessions = sessions;
        this.checkouts = checkouts;
    }

    /** Looks for starts only where something was refused: that is seldom, and starts are many. */
    Denials judge(Pool pool, Period period) {
        List<Refusal> refusals = refusals(pool, period);
        // starts of a whole day before and after tell the section too
        Duration around = Duration.ofDays(1).plus(pool.grace());
        Period wide = new Period(period.from().minus(around), period.to().plus(around));
        return judged(pool, period, refusals, refusals.isEmpty() ? new UserStarts() : starts(pool, List.of(wide), true));
    }

    /** Looks for starts only within the grace of each refusal, and so knows no sections. */
    Denials judgeQuickly(Pool pool, Period period) {
        List<Refusal> refusals = refusals(pool, period);
        return judged(pool, period, refusals, starts(pool, Graces.of(refusals.stream().map(Refusal::at).toList(), pool.grace()), false));
    }

    private record Refusal(Instant at, Optional<UserId> user, Optional<String> reason) {
    }

    private List<Refusal> refusals(Pool pool, Period period) {
        return switch (pool.basis()) {
            case Basis.Sessions of -> sessions.denials(period).stream().filter(denial -> of.sources().isEmpty() || of.sources().contains(denial.source()))
                    .map(denial -> new Refusal(denial.at(), denial.user(), denial.reason())).toList();
            case Basis.Checkouts of -> checkouts.denials(of, period).stream()
                    .map(denial -> new Refusal(denial.at(), denial.user(), denial.reason())).toList();
        };
    }

    private UserStarts starts(Pool pool, List<Period> periods, boolean withSections) {
        UserStarts starts = new UserStarts();
        for (Period period : periods) {
            switch (pool.basis()) {
                case Basis.Sessions of -> of(starts, sessions.spans(period, new Counting(CountBy.SESSIONS, true, of.sources())));
                case Basis.Checkouts of -> {
                    UserSections sections = withSections ? UserSections.read(sessions, period) : new UserSections();
                    Consumer<Checkout> sink = checkout -> checkout.user().ifPresent(
                            user -> starts.add(user.value(), Micros.of(checkout.start()), sections.of(user.value())));
                    if (withSections) {
                        checkouts.forEach(of, period, sink);
                    } else {
                        checkouts.forEachBegun(of, period, sink);
                    }
                }
            }
        }
        return starts;
    }

    private static Denials judged(Pool pool, Period period, List<Refusal> refusals, UserStarts starts) {
        return new Denials(period, refusals.stream().map(refusal -> judge(starts, pool, refusal.at, refusal.user, refusal.reason)).toList());
    }

    private static void of(UserStarts starts, Spans spans) {
        for (int i = 0; i < spans.size(); i++) {
            starts.add(spans.ownerName(spans.owner(i)), spans.start(i),
                    spans.section(i) == Spans.NONE ? Optional.empty() : Optional.of(spans.sections().get(spans.section(i))));
        }
    }

    private static Refused judge(UserStarts starts, Pool pool, Instant at, Optional<UserId> user, Optional<String> reason) {
        long instant = Micros.of(at);
        long last = Micros.of(at.plus(pool.grace()));
        Optional<Instant> next = user.flatMap(known -> starts.next(known.value(), instant)).filter(start -> start <= last).map(Micros::toInstant);
        return new Refused(at, user, user.flatMap(known -> starts.section(known.value(), instant)), reason, next);
    }
}
