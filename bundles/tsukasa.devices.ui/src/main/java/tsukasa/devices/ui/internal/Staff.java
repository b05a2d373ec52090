// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import tsukasa.api.UserId;
import tsukasa.api.staff.StaffList;
import tsukasa.api.staff.StaffMember;

/** Everybody who works for the city, as the plugins that are there know them; they come and go. */
final class Staff {
    private final List<StaffList> lists = new CopyOnWriteArrayList<>();

    void add(StaffList list) {
        lists.add(list);
    }

    void remove(StaffList list) {
        lists.remove(list);
    }

    /** Reads the database, so not for the UI thread. */
    People people() {
        Map<UserId, StaffMember> people = new HashMap<>();
        lists.forEach(list -> list.members().forEach(people::putIfAbsent));
        return new People(people);
    }

    /** The staff as it was when it was read. */
    record People(Map<UserId, StaffMember> members) {
        static final People NONE = new People(Map.of());

        Optional<StaffMember> of(UserId user) {
            return Optional.ofNullable(members.get(user));
        }

        /** The login of a person who is typed by it or by a name that only one has; what nobody is called is taken as a login. */
        UserId named(String typed) {
            UserId login = new UserId(typed);
            List<UserId> called = members.values().stream().filter(member -> member.name().equals(typed)).map(StaffMember::user).toList();
            return members.containsKey(login) || called.size() != 1 ? login : called.getFirst();
        }
    }
}
