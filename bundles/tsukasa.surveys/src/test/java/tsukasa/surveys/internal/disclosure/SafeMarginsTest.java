// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class SafeMarginsTest {
    private static final int LEAST = 5;

    @Test
    void hidesASmallSectionAndTheOneThatWouldTellOfIt() {
        SafeMargins safe = SafeMargins.of(new int[][] {{2}, {9}, {7}}, LEAST);
        assertEquals(List.of(List.of(0, 2), List.of(1)), safe.rows());
    }

    /** Six of section A are all managers, of whom there are eight: the two others would be the difference of two reports. */
    @Test
    void hidesWhatTheDifferenceOfTwoTablesWouldTell() {
        SafeMargins safe = SafeMargins.of(new int[][] {{6, 0}, {2, 20}}, LEAST);
        assertEquals(1, safe.rows().size());
        assertEquals(2, safe.columns().size());
    }

    @Test
    void showsEverythingWhereEveryGroupIsLarge() {
        SafeMargins safe = SafeMargins.of(new int[][] {{10, 12}, {9, 8}}, LEAST);
        assertEquals(List.of(List.of(0), List.of(1)), safe.rows());
        assertEquals(List.of(List.of(0), List.of(1)), safe.columns());
    }

    @Test
    void showsNothingOfFewerThanAreEnough() {
        assertEquals(new SafeMargins(List.of(), List.of()), SafeMargins.of(new int[][] {{2, 1}, {1, 0}}, LEAST));
        assertEquals(new SafeMargins(List.of(), List.of()), SafeMargins.of(new int[][] {}, LEAST));
    }

    @Test
    void letsLaterAnswersInOnlyWhereTheyAreManyToo() {
        SafeMargins safe = SafeMargins.of(new int[][] {{6, 6}, {8, 9}}, LEAST);
        assertEquals(false, safe.allows(new int[][] {{1, 0}, {0, 0}}, LEAST));
        assertEquals(true, safe.allows(new int[][] {{0, 0}, {0, 0}}, LEAST));
        assertEquals(true, safe.allows(new int[][] {{5, 6}, {0, 0}}, LEAST));
    }

    /** The weakest cut is what an attacker finds who tries every set of cells with linear algebra. */
    @Test
    void isAsStrongAsTheStrongestAttack() {
        Random random = new Random(20261123);
        for (int i = 0; i < 300; i++) {
            int[][] counts = random(random, 4, 3, 7);
            long weakest = new CrossTable(counts).weakest().map(MinimumCut::weight).orElse((long) LEAST);
            assertEquals(Math.min(weakest, LEAST), attack(counts, SafeMarginsTest.single(4), SafeMarginsTest.single(3)), () -> show(counts));
        }
    }

    @Test
    void letsNobodyWorkOutASmallGroup() {
        Random random = new Random(20261124);
        for (int i = 0; i < 200; i++) {
            int[][] counts = random(random, 5, 3, 4 + i % 6);
            SafeMargins safe = SafeMargins.of(counts, LEAST);
            assertEquals(LEAST, attack(counts, safe.rows(), safe.columns()), () -> show(counts) + safe);
        }
    }

    @Test
    void mergesNoMoreThanAFewOfManySections() {
        Random random = new Random(20261125);
        int[][] counts = random(random, 60, 5, 9);
        SafeMargins safe = SafeMargins.of(counts, LEAST);
        assertTrue(safe.rows().size() > 55, () -> safe.rows().toString());
        assertEquals(5, safe.columns().size());
    }

    private static int[][] random(Random random, int rows, int columns, int most) {
        int[][] counts = new int[rows][columns];
        for (int[] row : counts) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextInt(3) == 0 ? 0 : random.nextInt(most);
            }
        }
        return counts;
    }

    private static List<List<Integer>> single(int things) {
        return Blocks.single(things).lists();
    }

    /** The fewest people that both margins tell of, up to the least that is allowed. */
    private static int attack(int[][] counts, List<List<Integer>> rows, List<List<Integer>> columns) {
        int width = counts[0].length;
        int[] people = new int[counts.length * width];
        for (int cell = 0; cell < people.length; cell++) {
            people[cell] = counts[cell / width][cell % width];
        }
        List<BitSet> published = new ArrayList<>();
        for (List<Integer> block : rows) {
            BitSet cells = new BitSet();
            block.forEach(row -> cells.set(row * width, (row + 1) * width));
            published.add(cells);
        }
        for (List<Integer> block : columns) {
            BitSet cells = new BitSet();
            for (int row = 0; row < counts.length; row++) {
                for (int column : block) {
                    cells.set(row * width + column);
                }
            }
            published.add(cells);
        }
        return new Attacker(people, published).fewest(LEAST - 1);
    }

    private static String show(int[][] counts) {
        return java.util.Arrays.deepToString(counts);
    }
}
