// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import java.time.Instant;
import java.util.Optional;

import tsukasa.schedules.Schedule;

/** A schedule and when it is due next, read in the background. */
record Planned(Schedule schedule, Optional<Instant> next) {
    String name() {
        return schedule.id().value();
    }
}
