// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tsukasa.api.report.Chart;

/** Draws which blockers are left together: how many tasks have each, and how many have just these. Page and report show the same. */
public final class CombinationChart {
    /** Blockers that are rarer stand in the table only. */
    public static final int MOST_CODES = 14;

    private CombinationChart() {
    }

    /** In the reader's language. */
    public record Titles(String chart, String description, String unit) {
    }

    /**
     * @param combinations the most frequent first, as {@link KpiService#combinations} gives them
     * @param name         what a blocker is called
     */
    public static Chart.UpSet of(List<Combination> combinations, Titles titles, Function<BlockerCode, String> name) {
        Map<BlockerCode, Integer> sizes = new HashMap<>();
        combinations.forEach(one -> one.codes().forEach(code -> sizes.merge(code, one.tasks(), Integer::sum)));
        List<BlockerCode> codes = sizes.keySet().stream().sorted(Comparator.<BlockerCode, Integer> comparing(sizes::get).reversed()
                .thenComparing(Comparator.naturalOrder())).limit(MOST_CODES).toList();
        List<Chart.Intersection> intersections = combinations.stream().filter(one -> codes.containsAll(one.codes()))
                .map(one -> new Chart.Intersection(one.codes().stream().map(codes::indexOf).toList(), one.tasks())).toList();
        return new Chart.UpSet("together", titles.chart(), titles.description(), codes.stream().map(name).toList(),
                codes.stream().mapToDouble(sizes::get).toArray(), intersections, titles.unit());
    }
}
