// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Severity;
import tsukasa.licenses.LicenseLinks;
import tsukasa.licenses.Pool;
import tsukasa.licenses.internal.health.LicenseFacts.PoolFacts;

/** A pool whose peak came near its entitlement, or went over it. */
final class NearlyFullRule implements LicenseRule {
    private static final double NEAR = 0.9;

    @Override
    public List<Finding> judge(LicenseFacts facts, Texts texts) {
        return facts.pools().stream().filter(pool -> !pool.pool().named()).flatMap(pool -> judge(pool, facts, texts).stream()).toList();
    }

    private static Optional<Finding> judge(PoolFacts facts, LicenseFacts all, Texts texts) {
        if (facts.peak().at().isEmpty()) {
            return Optional.empty();
        }
        Pool pool = facts.pool();
        Instant at = facts.peak().at().get();
        LocalDate day = LocalDate.ofInstant(at, all.zone());
        int peak = facts.peak().count();
        int then = pool.entitlementOn(day);
        int now = pool.entitlementOn(all.today());
        if (pool.schedule().steps().isEmpty()) {
            return Optional.of(finding(pool, Severity.WARNING, texts.text("NearlyFullRule_none", pool.id(), peak, LicenseFacts.DAYS_BACK),
                    texts.text("NearlyFullRule_none_solution"), at));
        }
        if (peak > then) {
            return Optional.of(finding(pool, Severity.CRITICAL, texts.text("NearlyFullRule_over", pool.id(), peak, then, day),
                    texts.text("NearlyFullRule_over_solution"), at));
        }
        return peak <= NEAR * now ? Optional.empty()
                : Optional.of(finding(pool, Severity.WARNING, texts.text("NearlyFullRule_near", pool.id(), peak, now, now == 0 ? 1.0
                : (double) peak / now, LicenseFacts.DAYS_BACK),
                        texts.text("NearlyFullRule_near_solution"), at));
    }

    private static Finding finding(Pool pool, Severity severity, String summary, String solution, Instant since) {
        return new Finding("licenses.full/" + pool.id(), severity, summary, solution, Optional.of(since), LicenseLinks.to(pool.id()));
    }
}
