// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** From which day how many licenses there are, and what one costs: steps, each day once, ascending. */
public record Schedule(List<Step> steps) {
    public static final Schedule EMPTY = new Schedule(List.of());

    public Schedule {
        steps = steps.stream().sorted(Comparator.comparing(Step::from)).toList();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Step step : steps) {
            if (!days.add(step.from())) {
                throw new IllegalArgumentException("two entitlements from the same day: " + step.from());
            }
        }
    }

    /** The step in force on this day; empty before the first. */
    public Optional<Step> on(LocalDate day) {
        return steps.stream().filter(step -> !step.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** How many there are on this day; 0 before the first step. */
    public int entitlementOn(LocalDate day) {
        return on(day).map(Step::entitlement).orElse(0);
    }

    /** What one seat costs a month on this day; 0 before the first step. */
    public Yen seatCostPerMonthOn(LocalDate day) {
        return on(day).map(Step::seatCostPerMonth).orElse(Yen.ZERO);
    }

    /**
     * From this day on, until the next step.
     *
     * @param seatCostPerMonth of one license
     */
    public record Step(LocalDate from, int entitlement, Yen seatCostPerMonth) {
        public Step {
            if (entitlement < 0) {
                throw new IllegalArgumentException("an entitlement can't be negative: " + entitlement);
            }
        }
    }
}
