// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import tsukasa.api.Section;
import tsukasa.api.staff.StaffMember;
import tsukasa.surveys.Reminders;
import tsukasa.surveys.WaveId;

/** Finds who has not answered. */
final class Reminding {
    private static final Comparator<StaffMember> ORDER = Comparator.comparing(Reminding::section).thenComparing(StaffMember::name)
            .thenComparing(member -> member.user().value());

    private Reminding() {
    }

    static Reminders of(WaveId wave, Collection<Response> responses, Collection<StaffMember> staff, LocalDate today) {
        Set<String> named = new HashSet<>();
        Map<String, Integer> unnamed = new HashMap<>();
        responses.forEach(response -> response.user().ifPresentOrElse(user -> named.add(user.toLowerCase(Locale.ROOT)),
                () -> unnamed.merge(response.section().map(Section::value).orElse(""), 1, Integer::sum)));
        Map<String, List<StaffMember>> left = new HashMap<>();
        staff.stream().filter(member -> !member.leftBefore(today) && !answered(member, named))
                .forEach(member -> left.computeIfAbsent(section(member), any -> new ArrayList<>()).add(member));
        List<StaffMember> people = left.entrySet().stream().filter(one -> one.getValue().size() > unnamed.getOrDefault(one.getKey(), 0)
                || one.getKey().isEmpty()).flatMap(one -> one.getValue().stream()).sorted(ORDER).toList();
        int unknown = unnamed.values().stream().mapToInt(count -> count).sum();
        return new Reminders(wave, responses.size() - unknown, unknown, people);
    }

    /** Tools know people by login name or by mail address. */
    private static boolean answered(StaffMember member, Set<String> named) {
        return named.contains(member.user().value().toLowerCase(Locale.ROOT)) || member.mail().filter(mail -> named.contains(mail.toLowerCase(
                Locale.ROOT))).isPresent();
    }

    private static String section(StaffMember member) {
        return member.section().map(Section::value).orElse("");
    }
}
