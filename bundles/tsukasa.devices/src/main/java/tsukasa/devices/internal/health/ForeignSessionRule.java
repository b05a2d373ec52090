// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.UserId;
import tsukasa.api.health.Severity;
import tsukasa.devices.Loan;
import tsukasa.persistence.Micros;

/** A session of somebody to whom the device was not lent at that time. The last session of each of the last users is looked at. */
final class ForeignSessionRule implements DeviceRule {
    @Override
    public String id() {
        return "session";
    }

    @Override
    public Optional<Found> judge(Watched device, FleetFacts facts) {
        Instant since = facts.now().minus(java.time.Duration.ofDays(facts.thresholds().sessionDays()));
        List<Session> recent = device.known().users().entrySet().stream().map(Session::of).filter(session -> session.at.isAfter(since))
                .filter(session -> !mayBe(session, device.loan(), facts)).toList();
        if (recent.isEmpty()) {
            return Optional.empty();
        }
        List<Loan> loans = facts.loans().apply(device.device().id());
        return recent.stream().filter(session -> loans.stream().noneMatch(loan -> mayBe(session, Optional.of(loan), facts)))
                .max(Comparator.comparing(Session::at).thenComparing(Session::user)).map(session -> found(device, session));
    }

    private record Session(String user, Instant at) {
        private static Session of(Map.Entry<String, Long> entry) {
            return new Session(entry.getKey(), Micros.toInstant(entry.getValue()));
        }
    }

    /** Whether it was lent to the user on that day; on the day of its return it still is. */
    private static boolean mayBe(Session session, Optional<Loan> loan, FleetFacts facts) {
        return loan.filter(one -> one.borrower().value().equalsIgnoreCase(session.user) && !facts.day(session.at).isBefore(one.from())
                && one.returned().filter(facts.day(session.at)::isAfter).isEmpty()).isPresent();
    }

    private Found found(Watched device, Session session) {
        Object asset = device.device().id().value();
        return device.loan().map(Loan::borrower).map(UserId::value)
                .map(borrower -> Found.of(this, device, Severity.WARNING, "ForeignSessionRule_other", asset, session.user, session.at, borrower))
                .orElseGet(() -> Found.of(this, device, Severity.WARNING, "ForeignSessionRule_nobody", asset, session.user, session.at))
                .since(session.at);
    }
}
