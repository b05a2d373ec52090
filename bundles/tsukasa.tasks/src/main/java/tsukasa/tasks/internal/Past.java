// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import tsukasa.tasks.Inventory;
import tsukasa.tasks.Policy;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.Task;
import tsukasa.tasks.Version;

/** Every version of everything, from which any day can be had. */
record Past(List<Version<Task>> tasks, List<Version<Remedy>> remedies, List<Version<Policy>> policies, ZoneId zone) {
    List<Inventory> at(List<LocalDate> days) {
        return days.stream().map(this::at).toList();
    }

    private Inventory at(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new Inventory(day, before(tasks, end), before(remedies, end), before(policies, end).stream().findFirst()
                .orElse(Policy.USUAL));
    }

    /** Those that held just before this instant. */
    private static <T> List<T> before(List<Version<T>> versions, Instant end) {
        return versions.stream().filter(version -> version.since().isBefore(end) && version.until().filter(until -> until.isBefore(end))
                .isEmpty()).map(Version::value).toList();
    }
}
