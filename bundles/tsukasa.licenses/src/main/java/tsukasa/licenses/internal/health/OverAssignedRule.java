// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Severity;
import tsukasa.licenses.LicenseLinks;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.Seat;
import tsukasa.licenses.internal.health.LicenseFacts.PoolFacts;

/** More seats than the pool is entitled to, now or on a day that is known already. */
final class OverAssignedRule implements LicenseRule {
    @Override
    public List<Finding> judge(LicenseFacts facts, Texts texts) {
        return facts.pools().stream().filter(pool -> pool.pool().named()).flatMap(pool -> judge(pool, facts.today(), texts).stream())
                .toList();
    }

    private static Optional<Finding> judge(PoolFacts pool, LocalDate today, Texts texts) {
        Stream<LocalDate> days = Stream.concat(pool.seats().stream().map(Seat::from), pool.pool().schedule().steps().stream()
                .map(Schedule.Step::from));
        return Stream.concat(Stream.of(today), days.filter(day -> day.isAfter(today))).sorted()
                .filter(day -> pool.heldOn(day).size() > pool.pool().entitlementOn(day)).findFirst()
                .map(day -> finding(pool, day, today, texts));
    }

    private static Finding finding(PoolFacts pool, LocalDate day, LocalDate today, Texts texts) {
        boolean now = day.equals(today);
        return new Finding("licenses.over/" + pool.pool().id(), now ? Severity.CRITICAL : Severity.WARNING,
                texts.text(now ? "OverAssignedRule_now" : "OverAssignedRule_later", pool.pool().id(), pool.heldOn(day).size(), pool.pool()
                .entitlementOn(day), day), texts.text("OverAssignedRule_solution"), Optional.empty(), LicenseLinks.to(pool.pool().id()));
    }
}
