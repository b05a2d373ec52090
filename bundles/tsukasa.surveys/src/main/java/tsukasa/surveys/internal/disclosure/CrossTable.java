// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * How many answered one question, by two partitions of those who did. Both margins are shown, the cells are not.
 *
 * <p>What can be worked out from the margins is a sum that gives each cell {@code a[row] + b[column]} times; it tells about the
 * cells where that is not 0. Leave these cells out: the others connect rows and columns to parts within which {@code a[row] =
 * -b[column]} is one number, so the cells left out contain every cell between two of these parts. Taken as edges between rows and
 * columns, they contain a cut; and each cut is told by such a sum. So the fewest people about whom both margins together tell
 * something are those of the minimum cut, each connected part by itself.
 */
final class CrossTable {
    private final int[][] counts;

    /** @param counts by row, then by column; each row as long as the others */
    CrossTable(int[][] counts) {
        this.counts = counts;
    }

    int rows() {
        return counts.length;
    }

    int columns() {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    long row(int row) {
        long sum = 0;
        for (int count : counts[row]) {
            sum += count;
        }
        return sum;
    }

    /**
     * The fewest people about whom the margins tell something, and who they are: rows by their number, columns after them.
     * Empty if nobody answered.
     */
    Optional<MinimumCut> weakest() {
        MinimumCut weakest = null;
        for (List<Integer> part : parts()) {
            MinimumCut cut = cut(part);
            weakest = weakest == null || cut.weight() < weakest.weight() ? cut : weakest;
        }
        return Optional.ofNullable(weakest);
    }

    private MinimumCut cut(List<Integer> part) {
        long[][] weights = new long[part.size()][part.size()];
        for (int i = 0; i < part.size(); i++) {
            for (int j = 0; j < part.size(); j++) {
                weights[i][j] = weight(part.get(i), part.get(j));
            }
        }
        MinimumCut found = MinimumCut.of(weights);
        BitSet side = new BitSet();
        found.side().stream().forEach(node -> side.set(part.get(node)));
        return new MinimumCut(found.weight(), side);
    }

    /** Rows and columns with people in them, by what connects them. */
    List<List<Integer>> parts() {
        List<List<Integer>> parts = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int node = 0; node < rows() + columns(); node++) {
            List<Integer> part = new ArrayList<>();
            reach(node, seen, part);
            if (part.size() > 1) {
                parts.add(part.stream().sorted().toList());
            }
        }
        return parts;
    }

    private void reach(int from, BitSet seen, List<Integer> part) {
        List<Integer> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            int node = open.removeLast();
            if (!seen.get(node)) {
                seen.set(node);
                part.add(node);
                for (int other = 0; other < rows() + columns(); other++) {
                    if (weight(node, other) > 0) {
                        open.add(other);
                    }
                }
            }
        }
    }

    private long weight(int node, int other) {
        int row = Math.min(node, other);
        int column = Math.max(node, other) - rows();
        return row < rows() && column >= 0 ? counts[row][column] : 0;
    }
}
