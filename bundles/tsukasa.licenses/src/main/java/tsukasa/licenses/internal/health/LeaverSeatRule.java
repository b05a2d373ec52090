// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Severity;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.LicenseLinks;
import tsukasa.licenses.internal.health.LicenseFacts.PoolFacts;

/** Seats of people who have left. */
final class LeaverSeatRule implements LicenseRule {
    private static final int NAMED = 5;

    @Override
    public List<Finding> judge(LicenseFacts facts, Texts texts) {
        return facts.pools().stream().flatMap(pool -> judge(pool, facts, texts).stream()).toList();
    }

    private static Optional<Finding> judge(PoolFacts pool, LicenseFacts facts, Texts texts) {
        List<String> leavers = pool.heldOn(facts.today()).stream().map(seat -> seat.assignee())
                .filter(assignee -> assignee instanceof Assignee.Person person && facts.left().contains(person.user()))
                .map(Assignee::name).toList();
        return leavers.isEmpty() ? Optional.empty()
                : Optional.of(new Finding("licenses.leavers/" + pool.pool().id(), Severity.WARNING,
                        texts.text("LeaverSeatRule_left", pool.pool().id(), leavers.size(), leavers.stream().limit(NAMED)
                        .collect(Collectors.joining(", "))),
                        texts.text("LeaverSeatRule_solution"), Optional.empty(), LicenseLinks.to(pool.pool().id())));
    }
}
