// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** The replays as one would write them down first: claim by claim, for one number of seats. */
final class NaiveReplay {
    /** One claim. */
    record Want(long start, long end, int quantity) {
    }

    private NaiveReplay() {
    }

    /** The numbers of the claims that are refused. */
    static List<Integer> refused(List<Want> wants, long from, int seats) {
        List<Integer> refused = new ArrayList<>();
        PriorityQueue<Want> in = new PriorityQueue<>(Comparator.comparingLong(Want::end));
        int taken = 0;
        for (int i = 0; i < wants.size(); i++) {
            Want want = wants.get(i);
            while (!in.isEmpty() && in.peek().end() <= want.start()) {
                taken -= in.poll().quantity();
            }
            if (want.start() >= from && taken + want.quantity() > seats) {
                refused.add(i);
            } else {
                in.add(want);
                taken += want.quantity();
            }
        }
        return refused;
    }

    /** How long each claim waits, without those that don't; -1 for those whose turn never comes. */
    static TreeMap<Integer, Long> waits(List<Want> wants, long from, int seats) {
        TreeMap<Integer, Long> waits = new TreeMap<>();
        List<Want> run = new ArrayList<>();
        long turn = Long.MIN_VALUE;
        for (int i = 0; i < wants.size(); i++) {
            Want want = wants.get(i);
            if (want.quantity() > seats && want.start() >= from) {
                waits.put(i, -1L);
                continue;
            }
            turn = Math.max(turn, want.start());
            while (want.start() >= from && taken(run, turn) + want.quantity() > seats) {
                long now = turn;
                turn = run.stream().mapToLong(Want::end).filter(end -> end > now).min().orElseThrow();
            }
            run.add(new Want(turn, turn + want.end() - want.start(), want.quantity()));
            if (turn > want.start()) {
                waits.put(i, turn - want.start());
            }
        }
        return waits;
    }

    private static int taken(List<Want> run, long at) {
        return run.stream().filter(want -> want.start() <= at && at < want.end()).mapToInt(Want::quantity).sum();
    }
}
