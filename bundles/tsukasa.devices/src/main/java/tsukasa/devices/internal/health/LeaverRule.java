// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.util.Optional;

import tsukasa.api.health.Severity;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.Loan;

/** A device that is lent to somebody who has left. Somebody whom no list names is not judged. */
final class LeaverRule implements DeviceRule {
    @Override
    public String id() {
        return "leaver";
    }

    @Override
    public Optional<Found> judge(Watched device, FleetFacts facts) {
        return device.loan().map(Loan::borrower).flatMap(facts::member).filter(member -> member.leftBefore(facts.today()))
                .map(member -> found(device, member, facts));
    }

    private Found found(Watched device, StaffMember member, FleetFacts facts) {
        Found found = Found.of(this, device, Severity.CRITICAL, "LeaverRule_left", device.device().id().value(), member.name(),
                member.user().value());
        return member.lastDay().map(last -> found.since(facts.start(last.plusDays(1)))).orElse(found);
    }
}
