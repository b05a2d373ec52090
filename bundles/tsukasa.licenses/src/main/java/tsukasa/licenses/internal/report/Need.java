// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import tsukasa.api.UserId;
import tsukasa.licenses.Denials;
import tsukasa.licenses.Forecast;
import tsukasa.licenses.ReplayCurve;

/**
 * How many licenses a pool needs, and why. What was used tells what is needed only as far as nobody was refused: those who were
 * come on top.
 *
 * @param now         how many there are
 * @param forAll      the smallest number that would have refused nobody
 * @param tolerable   the smallest number that would have refused no more than is tolerated in any month
 * @param expected    the greatest daily peak that is to be expected; empty if too little is known to forecast
 * @param missing     how many different people were refused within one hour and did not get in, at most
 * @param reserve     what is added for what nobody foresees
 */
record Need(Verdict verdict, int now, int forAll, int tolerable, OptionalInt expected, int missing, int reserve, int recommended) {
    /** Less than four weeks say little: not even one month end is in them. */
    static final int FEWEST_DAYS = 28;
    private static final Duration TOGETHER = Duration.ofHours(1);
    private static final int HUNDRED = 100;
    /** Fewer licenses to save than a tenth are not worth a new contract. */
    private static final int WORTH_PERCENT = 10;

    enum Verdict {
        RAISE, KEEP, REDUCE, TOO_EARLY
    }

    /**
     * @param perMonth       how many refusals a month are tolerated
     * @param reservePercent of what is needed
     * @param days           how many days are known
     */
    static Need of(int now, ReplayCurve curve, int perMonth, Forecast forecast, Denials denials, int reservePercent, int days) {
        int forAll = curve.smallestForAll();
        int tolerable = curve.smallest(perMonth).orElse(forAll);
        OptionalInt expected = expected(forecast);
        int missing = missing(denials);
        int needed = Math.max(tolerable, expected.orElse(0));
        if (missing > 0) {
            needed = Math.max(needed, now + missing);
        }
        int reserve = (needed * reservePercent + HUNDRED - 1) / HUNDRED;
        int recommended = needed + reserve;
        Verdict verdict = days < FEWEST_DAYS ? Verdict.TOO_EARLY : recommended > now ? Verdict.RAISE
                : (now - recommended) * HUNDRED > now * WORTH_PERCENT ? Verdict.REDUCE : Verdict.KEEP;
        boolean stays = verdict == Verdict.TOO_EARLY || verdict == Verdict.KEEP;
        return new Need(verdict, now, forAll, tolerable, expected, missing, reserve, stays ? now : recommended);
    }

    private static OptionalInt expected(Forecast forecast) {
        return forecast instanceof Forecast.Made made
                ? made.days().stream().mapToInt(day -> (int) Math.ceil(day.expected())).max() : OptionalInt.empty();
    }

    /** The most people who were kept out within an hour; somebody whose name is not known is one of their own. */
    private static int missing(Denials denials) {
        List<Denials.Refused> real = denials.all().stream().filter(refused -> !refused.passing()).toList();
        int most = 0;
        int until = 0;
        for (int from = 0; from < real.size(); from++) {
            Instant end = real.get(from).at().plus(TOGETHER);
            while (until < real.size() && real.get(until).at().isBefore(end)) {
                until++;
            }
            if (until - from > most) {
                most = Math.max(most, people(real.subList(from, until)));
            }
        }
        return most;
    }

    private static int people(List<Denials.Refused> refused) {
        Set<UserId> known = new HashSet<>();
        int unknown = 0;
        for (Denials.Refused one : refused) {
            Optional<UserId> user = one.user();
            user.ifPresent(known::add);
            unknown += user.isEmpty() ? 1 : 0;
        }
        return known.size() + unknown;
    }

    /** More licenses than there are, or fewer (negative). */
    int difference() {
        return recommended - now;
    }
}
