// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two partitions whose margins can be shown of one question's answers, however the tables are added and subtracted: what they
 * tell is always about {@code least} people or more. Made by merging what is too small, as little as a greedy choice finds: the
 * lightest block joins the lightest of its kind on the other side of the weakest cut.
 *
 * @param rows    blocks of the first partition (sections), each a list of their numbers
 * @param columns blocks of the second (groups)
 */
public record SafeMargins(List<List<Integer>> rows, List<List<Integer>> columns) {

    /**
     * @param counts how many answered, by section, then by group
     * @param least  fewer than so many are never told of; where fewer answered at all, both partitions are empty
     */
    public static SafeMargins of(int[][] counts, int least) {
        int columns = counts.length == 0 ? 0 : counts[0].length;
        Merging merging = new Merging(counts, Blocks.single(counts.length), Blocks.single(columns));
        if (merging.everybody() < least) {
            return new SafeMargins(List.of(), List.of());
        }
        return merging.until(least);
    }

    /** Whether these counts can be shown by these blocks too: a later edition's new answers, say. No answers at all can. */
    public boolean allows(int[][] counts, int least) {
        int columns = counts.length == 0 ? 0 : counts[0].length;
        Merging merging = new Merging(counts, Blocks.of(counts.length, rows), Blocks.of(columns, this.columns));
        return merging.table().weakest().filter(cut -> cut.weight() < least).isEmpty();
    }

    private record Merging(int[][] counts, Blocks rows, Blocks columns) {
        SafeMargins until(int least) {
            CrossTable table = table();
            MinimumCut weakest = table.weakest().orElseThrow();
            if (weakest.weight() >= least) {
                return new SafeMargins(rows.lists(), columns.lists());
            }
            return across(table, weakest).until(least);
        }

        /** Makes one block of two that the cut parts; of rows if it parts rows, since a section hides better among sections. */
        private Merging across(CrossTable table, MinimumCut cut) {
            List<Integer> inside = IntStream.range(0, rows.count()).filter(cut.side()::get).boxed().toList();
            List<Integer> outside = IntStream.range(0, rows.count()).filter(row -> !cut.side().get(row)).boxed().toList();
            if (!inside.isEmpty() && !outside.isEmpty()) {
                return new Merging(counts, rows.merge(thing(rows, lightest(inside, table)), thing(rows, lightest(outside, table))), columns);
            }
            int first = rows.count();
            List<Integer> here = IntStream.range(0, columns.count()).filter(column -> cut.side().get(first + column)).boxed().toList();
            List<Integer> there = IntStream.range(0, columns.count()).filter(column -> !cut.side().get(first + column)).boxed().toList();
            return new Merging(counts, rows, columns.merge(thing(columns, lightestColumn(here)), thing(columns, lightestColumn(there))));
        }

        private static int lightest(List<Integer> rows, CrossTable table) {
            return rows.stream().min(Comparator.comparing((Integer row) -> table.row(row)).thenComparing(row -> row)).orElseThrow();
        }

        private int lightestColumn(List<Integer> numbers) {
            int[] of = columns.numbers();
            return numbers.stream().min(Comparator.comparing((Integer number) -> weight(of, number)).thenComparing(number -> number))
                    .orElseThrow();
        }

        private long weight(int[] of, int number) {
            long sum = 0;
            for (int[] row : counts) {
                for (int column = 0; column < row.length; column++) {
                    sum += of[column] == number ? row[column] : 0;
                }
            }
            return sum;
        }

        /** A thing of the block of this number. */
        private static int thing(Blocks blocks, int number) {
            return blocks.lists().get(number).getFirst();
        }

        CrossTable table() {
            int[] row = rows.numbers();
            int[] column = columns.numbers();
            int[][] sums = new int[rows.count()][columns.count()];
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; j < counts[i].length; j++) {
                    sums[row[i]][column[j]] += counts[i][j];
                }
            }
            return new CrossTable(sums);
        }

        long everybody() {
            long sum = 0;
            for (int i = 0; i < counts.length; i++) {
                for (int count : counts[i]) {
                    sum += count;
                }
            }
            return sum;
        }
    }
}
