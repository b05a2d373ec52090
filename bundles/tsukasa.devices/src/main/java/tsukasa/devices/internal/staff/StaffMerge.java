// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tsukasa.api.UserId;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.internal.staff.StaffStore.Said;

/**
 * One list of what several sources say. Somebody has left as soon as one of them says so: the account is closed, the last day is over, or
 * a directory that had them has them no more. Of a name, a section and an address the source that comes first by its own name counts.
 */
final class StaffMerge {
    private StaffMerge() {
    }

    /** @param said by source */
    static Map<UserId, StaffMember> of(Collection<Said> said) {
        Map<String, List<StaffMember>> byUser = new TreeMap<>();
        said.forEach(one -> byUser.computeIfAbsent(one.member().user().value(), user -> new ArrayList<>()).add(left(one)));
        Map<UserId, StaffMember> members = new LinkedHashMap<>();
        byUser.values().forEach(list -> members.put(list.getFirst().user(), list.stream().reduce(StaffMerge::both).orElseThrow()));
        return members;
    }

    private static StaffMember left(Said one) {
        StaffMember member = one.member();
        return one.gone().isEmpty() ? member : new StaffMember(member.user(), member.name(), member.section(), member.mail(), true,
                member.lastDay().or(one::gone));
    }

    private static StaffMember both(StaffMember one, StaffMember other) {
        String name = one.name().equals(one.user().value()) ? other.name() : one.name();
        Optional<LocalDate> last = one.lastDay().isEmpty() ? other.lastDay()
                : one.lastDay().filter(day -> other.lastDay().filter(day::isAfter).isEmpty()).or(other::lastDay);
        return new StaffMember(one.user(), name, one.section().or(other::section), one.mail().or(other::mail),
                one.disabled() || other.disabled(), last);
    }
}
