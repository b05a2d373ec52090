// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The answers by looking at every set, as the words say it. */
record Brute(List<Need> needs, List<Offer> offers) {
    static final Comparator<Brute.Chosen> BETTER = Comparator.comparingLong(Chosen::unlocked).reversed().thenComparingLong(Chosen::cost)
            .thenComparingInt(set -> set.remedies().cardinality())
            .thenComparing(set -> IntStream.range(0, Long.SIZE).mapToObj(i -> set.remedies().get(i) ? "0" : "1").toList().toString());

    /** A set with what it does. */
    record Chosen(BitSet remedies, long unlocked, long cost) {
    }

    long unlocked(BitSet remedies) {
        Set<Object> removed = new HashSet<>();
        remedies.stream().forEach(remedy -> removed.addAll(offers.get(remedy).removes()));
        return needs.stream().filter(need -> !need.blockers().isEmpty() && removed.containsAll(need.blockers())).mapToLong(Need::weight).sum();
    }

    long cost(BitSet remedies) {
        return remedies.stream().mapToLong(remedy -> offers.get(remedy).cost()).sum();
    }

    Stream<Chosen> all() {
        return IntStream.range(0, 1 << offers.size()).mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
                .map(set -> new Chosen(set, unlocked(set), cost(set)));
    }

    Chosen best(List<Chosen> all, Predicate<Chosen> allowed) {
        return all.stream().filter(allowed).min(BETTER).orElseThrow();
    }

    Chosen cheapest(List<Chosen> all, long target) {
        return all.stream().filter(set -> set.unlocked() >= target).min(Comparator.comparingLong(Chosen::cost).thenComparing(BETTER)).orElseThrow();
    }

    List<Chosen> front(List<Chosen> all) {
        TreeMap<Long, Chosen> byCost = new TreeMap<>();
        all.stream().sorted(Comparator.comparingLong(Chosen::cost).thenComparing(BETTER)).forEach(set -> {
            if (byCost.isEmpty() || set.unlocked() > byCost.lastEntry().getValue().unlocked()) {
                byCost.put(set.cost(), set);
            }
        });
        return List.copyOf(byCost.values());
    }
}
