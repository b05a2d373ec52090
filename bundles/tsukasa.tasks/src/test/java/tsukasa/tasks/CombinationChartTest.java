// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import tsukasa.api.report.Chart;

class CombinationChartTest {
    private static final CombinationChart.Titles TITLES = new CombinationChart.Titles("title", "description", "tasks");

    private static Combination combination(int tasks, String... codes) {
        return new Combination(new TreeSet<>(Stream.of(codes).map(BlockerCode::new).toList()), tasks, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    @Test
    void countsEachBlockerInAllOfItsCombinations() {
        Chart.UpSet chart = CombinationChart.of(List.of(combination(7, "phone", "paper"), combination(5, "paper"), combination(2, "counter", "phone")),
                TITLES, code -> code.value().toUpperCase());
        assertEquals(List.of("PAPER", "PHONE", "COUNTER"), chart.sets());
        assertArrayEquals(new double[] { 12, 9, 2 }, chart.sizes());
        assertEquals(List.of(new Chart.Intersection(List.of(0, 1), 7), new Chart.Intersection(List.of(0), 5),
                new Chart.Intersection(List.of(1, 2), 2)), chart.intersections());
    }

    @Test
    void leavesRareBlockersWithTheirCombinationsToTheTable() {
        List<Combination> many = IntStream.range(0, 20).mapToObj(i -> combination(100 - i, "b" + i)).toList();
        Chart.UpSet chart = CombinationChart.of(Stream.concat(many.stream(), Stream.of(combination(1, "b0", "b19"))).toList(), TITLES, BlockerCode::value);
        assertEquals(CombinationChart.MOST_CODES, chart.sets().size());
        assertEquals(101, chart.sizes()[0], "what is not drawn is counted all the same");
        assertEquals(CombinationChart.MOST_CODES, chart.intersections().size());
    }
}
