// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Finds a minimum without derivatives: the simplex of Nelder and Mead, 1965, with their coefficients. The same start gives the same end. */
final class NelderMead {
    private static final double STEP = 0.7;
    private static final double NEAR = 1e-9;
    private final ToDoubleFunction<double[]> function;
    private final List<Corner> simplex = new ArrayList<>();

    private record Corner(double[] at, double value) {
    }

    private NelderMead(ToDoubleFunction<double[]> function) {
        this.function = function;
    }

    static double[] minimum(ToDoubleFunction<double[]> function, double[] start, int rounds) {
        NelderMead search = new NelderMead(function);
        search.simplex.add(search.corner(start));
        for (int i = 0; i < start.length; i++) {
            double[] other = start.clone();
            other[i] += STEP;
            search.simplex.add(search.corner(other));
        }
        search.sort();
        for (int round = 0; round < rounds && search.span() > NEAR; round++) {
            search.improve();
            search.sort();
        }
        return search.simplex.getFirst().at();
    }

    private void sort() {
        simplex.sort(Comparator.comparingDouble(Corner::value));
    }

    /** By how much the values differ, in parts of the best. */
    private double span() {
        double best = simplex.getFirst().value();
        return (simplex.getLast().value() - best) / Math.max(Math.abs(best), NEAR);
    }

    private void improve() {
        Corner worst = simplex.removeLast();
        double[] middle = new double[worst.at().length];
        for (Corner corner : simplex) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += corner.at()[i] / simplex.size();
            }
        }
        Corner mirrored = between(middle, worst, -1);
        if (mirrored.value() < simplex.getFirst().value()) {
            Corner farther = between(middle, worst, -2);
            simplex.add(farther.value() < mirrored.value() ? farther : mirrored);
        } else if (mirrored.value() < simplex.getLast().value()) {
            simplex.add(mirrored);
        } else {
            boolean outside = mirrored.value() < worst.value();
            Corner nearer = between(middle, worst, outside ? -0.5 : 0.5);
            if (nearer.value() < Math.min(mirrored.value(), worst.value())) {
                simplex.add(nearer);
            } else {
                simplex.add(worst);
                shrink();
            }
        }
    }

    private void shrink() {
        Corner best = simplex.getFirst();
        simplex.replaceAll(corner -> corner == best ? best : between(best.at(), corner, 0.5));
    }

    private Corner between(double[] middle, Corner corner, double share) {
        double[] at = new double[middle.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = middle[i] + share * (corner.at()[i] - middle[i]);
        }
        return corner(at);
    }

    private Corner corner(double[] at) {
        return new Corner(at, function.applyAsDouble(at));
    }
}
