// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;

import tsukasa.tasks.Blocker;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.Task;

/**
 * The mixed-integer solver HiGHS, as OR-Tools brings it. That is no library of the console, so it is called by name; {@code ./tsukasa bench
 * tasks} fetches it.
 */
final class Highs {
    private static final String MODELS = "com.google.ortools.modelbuilder.";
    private static final double NANOS = 1e9;
    private final Duration limit;
    /** What the last answer took, in seconds. */
    private double seconds;

    Highs(Duration limit) throws ReflectiveOperationException {
        this.limit = limit;
        Class.forName("com.google.ortools.Loader").getMethod("loadNativeLibraries").invoke(null);
    }

    double seconds() {
        return seconds;
    }

    /** How many tasks can be unlocked for this budget; empty if it was not proven in time. */
    OptionalLong most(Inventory inventory, long budget) throws ReflectiveOperationException {
        Class<?> models = Class.forName(MODELS + "ModelBuilder");
        Class<?> solvers = Class.forName(MODELS + "ModelSolver");
        Object model = models.getConstructor().newInstance();
        if (!(boolean) models.getMethod("importFromMpsString", String.class).invoke(model, mps(inventory, budget))) {
            throw new IllegalStateException("HiGHS does not read the model");
        }
        Object solver = solvers.getConstructor(String.class).newInstance("highs");
        solvers.getMethod("setTimeLimit", Duration.class).invoke(solver, limit);
        long began = System.nanoTime();
        Object status = solvers.getMethod("solve", models).invoke(solver, model);
        seconds = (System.nanoTime() - began) / NANOS;
        // where a limit was hit it says "unknown", and gives nothing
        return status.toString().equals("OPTIMAL") ? OptionalLong.of(-Math.round((double) solvers.getMethod("getObjectiveValue").invoke(solver)))
                : OptionalLong.empty();
    }

    /** Remedies are whole, blockers and groups of like tasks follow: a blocker is removed by its remedies, a group needs its blockers. */
    private static String mps(Inventory inventory, long budget) {
        Map<SortedSet<Blocker>, Integer> groups = new LinkedHashMap<>();
        for (Task task : inventory.tasks()) {
            groups.merge(task.blockers(), 1, Integer::sum);
        }
        Map<Blocker, List<String>> needing = new LinkedHashMap<>();
        StringBuilder rows = new StringBuilder("NAME c\nROWS\n N o\n L budget\n");
        StringBuilder columns = new StringBuilder("COLUMNS\n");
        StringBuilder free = new StringBuilder();
        int at = 0;
        for (Map.Entry<SortedSet<Blocker>, Integer> group : groups.entrySet()) {
            String name = " g" + at++;
            free.append(name).append(" o -").append(group.getValue()).append('\n');
            for (Blocker blocker : group.getKey()) {
                String row = "n" + rows.length();
                rows.append(" L ").append(row).append('\n');
                free.append(name).append(' ').append(row).append(" 1\n");
                needing.computeIfAbsent(blocker, any -> new ArrayList<>()).add(row);
            }
        }
        needing.forEach((blocker, needs) -> {
            rows.append(" L r").append(blocker).append('\n');
            free.append(" z").append(blocker).append(" r").append(blocker).append(" 1\n");
            needs.forEach(row -> free.append(" z").append(blocker).append(' ').append(row).append(" -1\n"));
        });
        columns.append(" m 'MARKER' 'INTORG'\n");
        StringBuilder bounds = new StringBuilder();
        for (Remedy remedy : inventory.remedies()) {
            columns.append(" x").append(remedy.id()).append(" budget ").append(remedy.cost().yen()).append('\n');
            remedy.removes().stream().filter(needing::containsKey)
                    .forEach(blocker -> columns.append(" x").append(remedy.id()).append(" r").append(blocker).append(" -1\n"));
            bounds.append(" UP b x").append(remedy.id()).append(" 1\n");
        }
        columns.append(" m 'MARKER' 'INTEND'\n").append(free);
        for (int group = 0; group < groups.size(); group++) {
            bounds.append(" UP b g").append(group).append(" 1\n");
        }
        needing.keySet().forEach(blocker -> bounds.append(" UP b z").append(blocker).append(" 1\n"));
        return rows.append(columns).append("RHS\n rhs budget ").append(budget).append("\nBOUNDS\n").append(bounds).append("ENDATA\n").toString();
    }
}
