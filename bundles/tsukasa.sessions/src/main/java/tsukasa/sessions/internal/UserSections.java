// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Section;
import tsukasa.api.UserId;

/**
 * In which section a user was at an instant, going by all that any source has told of the user, so that it makes no difference
 * in which order that came: the section told before and after the instant, of several the one taken up last; else the one
 * told last before it; else the one told first after it.
 */
final class UserSections {
    private static final Comparator<Told> LATER_TAKEN_UP = Comparator.comparingLong(Told::first).thenComparing(Told::name);
    private static final Comparator<Told> LATER_LAST = Comparator.comparingLong(Told::last).thenComparing(LATER_TAKEN_UP);
    private final Map<String, List<Told>> byUser = new HashMap<>();

    /** From when to when, in microseconds of UTC and both included, events named a section. */
    record Told(Section section, long first, long last) {
        String name() {
            return section.value();
        }
    }

    static UserSections read(Connection connection, String site) throws SQLException {
        UserSections sections = new UserSections();
        new Selection("user_name, section, first_told, last_told", "session_user_section").where("site = ?", site)
                .forEach(connection, "", row -> sections.add(row.getString(1),
                        new Told(new Section(row.getString(2)), row.getLong(3), row.getLong(4))));
        return sections;
    }

    void add(String user, Told told) {
        byUser.computeIfAbsent(user, name -> new ArrayList<>(2)).add(told);
    }

    Optional<Section> of(UserId user, long at) {
        List<Told> all = byUser.getOrDefault(user.value(), List.of());
        return all.stream().filter(told -> told.first <= at && at <= told.last).max(LATER_TAKEN_UP)
                .or(() -> all.stream().filter(told -> told.last < at).max(LATER_LAST))
                .or(() -> all.stream().min(LATER_TAKEN_UP)).map(Told::section);
    }
}
