// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.util.List;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Severity;
import tsukasa.licenses.LicenseLinks;
import tsukasa.licenses.ReclaimService;
import tsukasa.licenses.internal.health.LicenseFacts.PoolFacts;

/** Seats that nobody has used for long, and what they cost. */
final class IdleSeatsRule implements LicenseRule {
    @Override
    public List<Finding> judge(LicenseFacts facts, Texts texts) {
        return facts.pools().stream().flatMap(pool -> judge(pool, facts, texts).stream()).toList();
    }

    private static Optional<Finding> judge(PoolFacts pool, LicenseFacts facts, Texts texts) {
        long idle = facts.idle().stream().filter(seat -> seat.seat().pool().equals(pool.pool().id())).count();
        long cost = pool.pool().schedule().seatCostPerMonthOn(facts.today()).times(idle).amount();
        return idle == 0 ? Optional.empty()
                : Optional.of(new Finding("licenses.idle/" + pool.pool().id(), Severity.WARNING,
                        texts.text("IdleSeatsRule_idle", pool.pool().id(), pool.heldOn(facts.today()).size(), idle,
                        ReclaimService.USUAL_DAYS, cost),
                        texts.text("IdleSeatsRule_solution"), Optional.empty(), LicenseLinks.to(LicenseLinks.IDLE)));
    }
}
