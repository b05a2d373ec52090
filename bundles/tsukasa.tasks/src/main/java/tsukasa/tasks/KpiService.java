// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How many tasks can be completed by telework, and why the others can't. A service, safe for all threads; what takes an inventory
 * is quick and touches no database, what takes days reads it.
 */
public interface KpiService {
    /** How each task of the inventory stands on its day, in its order. */
    List<Assessment> assess(Inventory inventory);

    /** @param weight name of a weight by which tasks are weighed too */
    Kpi kpi(Inventory inventory, Optional<String> weight);

    /** By section, those that name none last. */
    List<SectionKpi> bySection(Inventory inventory, Optional<String> weight);

    /** By code, the most frequent first. */
    List<BlockerUse> blockers(Inventory inventory);

    /** By code and item, the most frequent first. */
    List<BlockerUse> items(Inventory inventory);

    /** Which codes are left together, the most frequent first; tasks on which nothing is left are not among them. */
    List<Combination> combinations(Inventory inventory);

    /** Tasks on which one single blocker is left that a remedy could remove, the most hours first. */
    List<Assessment> oneAway(Inventory inventory);

    /** The KPI at the end of each of these days, as it was known then. */
    List<KpiDay> course(List<LocalDate> days);

    /** How the share came to be what it is at the end of this day, and where it is to go by what was planned then. */
    KpiPath path(LocalDate day);

    Bridge bridge(LocalDate from, LocalDate to);

    /** The remedies that are live on this day, by their day: what each was to unlock, and what has become of it by then. */
    List<LiveRemedy> live(LocalDate day);
}
