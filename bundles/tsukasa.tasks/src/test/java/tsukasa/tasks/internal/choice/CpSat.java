// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;

/** The questions put to the CP-SAT solver of OR-Tools, word for word: a task needs each of its blockers removed by a chosen remedy. */
final class CpSat {
    private final CpModel model = new CpModel();
    private final BoolVar[] chosen;
    private final List<Literal> tasks = new ArrayList<>();
    private final List<Long> weights = new ArrayList<>();
    private final long[] cost;

    /** Whether it works on this machine. */
    static boolean present() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError missing) {
            return false;
        }
    }

    CpSat(List<Need> needs, List<Offer> offers) {
        chosen = new BoolVar[offers.size()];
        cost = offers.stream().mapToLong(Offer::cost).toArray();
        Map<Object, List<Literal>> removers = new LinkedHashMap<>();
        for (int remedy = 0; remedy < chosen.length; remedy++) {
            chosen[remedy] = model.newBoolVar("r" + remedy);
            for (Object blocker : offers.get(remedy).removes()) {
                removers.computeIfAbsent(blocker, any -> new ArrayList<>()).add(chosen[remedy]);
            }
        }
        for (Need need : needs) {
            if (!need.blockers().isEmpty() && removers.keySet().containsAll(need.blockers())) {
                BoolVar task = model.newBoolVar("t" + tasks.size());
                need.blockers().forEach(blocker -> {
                    List<Literal> clause = new ArrayList<>(removers.get(blocker));
                    clause.add(task.not());
                    model.addBoolOr(clause);
                });
                tasks.add(task);
                weights.add(need.weight());
            }
        }
    }

    private LinearExpr unlocked() {
        return LinearExpr.weightedSum(tasks.toArray(Literal[]::new), weights.stream().mapToLong(Long::longValue).toArray());
    }

    long best(int most) {
        model.addLessOrEqual(LinearExpr.sum(chosen), most);
        model.maximize(unlocked());
        return solve();
    }

    long bestWithin(long budget) {
        model.addLessOrEqual(LinearExpr.weightedSum(chosen, cost), budget);
        model.maximize(unlocked());
        return solve();
    }

    long cheapestFor(long target) {
        model.addGreaterOrEqual(unlocked(), target);
        model.minimize(LinearExpr.weightedSum(chosen, cost));
        return solve();
    }

    private long solve() {
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1);
        if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("not solved");
        }
        return Math.round(solver.objectiveValue());
    }
}
