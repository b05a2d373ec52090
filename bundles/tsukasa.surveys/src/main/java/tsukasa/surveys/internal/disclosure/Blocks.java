// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A partition of numbered things (sections, groups) into blocks that are shown as one; blocks are numbered by their first thing. */
final class Blocks {
    private final int[] of;

    private Blocks(int[] of) {
        this.of = of;
    }

    /** Each thing by itself. */
    static Blocks single(int things) {
        return new Blocks(IntStream.range(0, things).toArray());
    }

    /** The partition that these lists of things are. */
    static Blocks of(int things, List<List<Integer>> blocks) {
        int[] of = IntStream.range(0, things).toArray();
        for (List<Integer> block : blocks) {
            int first = block.stream().min(Integer::compare).orElseThrow();
            block.forEach(thing -> of[thing] = first);
        }
        return new Blocks(of);
    }

    Blocks merge(int thing, int other) {
        int first = Math.min(of[thing], of[other]);
        int second = Math.max(of[thing], of[other]);
        return new Blocks(Arrays.stream(of).map(block -> block == second ? first : block).toArray());
    }

    /** The number of a thing's block, counted from 0 without gaps. */
    int[] numbers() {
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(of).map(block -> numbers.computeIfAbsent(block, any -> numbers.size())).toArray();
    }

    int count() {
        return (int) Arrays.stream(of).distinct().count();
    }

    /** The things of each block, by number of the block. */
    List<List<Integer>> lists() {
        return Arrays.stream(of).distinct().mapToObj(block -> IntStream.range(0, of.length).filter(thing -> of[thing] == block).boxed()
                .toList()).toList();
    }
}
