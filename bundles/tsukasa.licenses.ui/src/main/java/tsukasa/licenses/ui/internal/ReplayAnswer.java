// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import tsukasa.api.report.Chart;
import tsukasa.licenses.ReplayCurve;
import tsukasa.licenses.ReplayMode;
import tsukasa.licenses.Yen;
import tsukasa.ui.FigureRow.Figure;
import tsukasa.ui.Tone;

/**
 * What one number of licenses would have done, read from the curve of all numbers.
 *
 * @param entitled how many there are today
 * @param perMonth how many may be kept out in a month
 * @param cost     of one license a month
 */
record ReplayAnswer(ReplayCurve curve, int seats, int entitled, int perMonth, Yen cost) {
    private ReplayCurve.Point point() {
        return curve.points().get(Math.min(seats, curve.points().size() - 1));
    }

    private boolean queue() {
        return curve.mode() == ReplayMode.QUEUE;
    }

    /** As far as a slider must go: to what is needed or what there is, whichever is more. */
    static int most(ReplayCurve curve, int entitled) {
        return Math.max(1, Math.max(curve.smallestForAll(), entitled));
    }

    List<Figure> figures(LicenseWords words) {
        List<Figure> figures = new ArrayList<>();
        ReplayCurve.Point point = point();
        double share = curve.starts() == 0 ? 0 : (double) point.keptOut() / curve.starts();
        figures.add(new Figure(words.text(queue() ? "Replay_waited" : "Replay_refused"), words.number(queue() ? point.waited() : point.refused()),
                words.text("Replay_share", words.formats().percent(share), words.number(curve.starts())),
                point.keptOut() == 0 ? Tone.GOOD : Tone.WARNING));
        if (queue()) {
            figures.add(new Figure(words.text("Replay_longest"), words.formats().duration(point.longest()),
                    words.text("Replay_mean", words.formats().duration(point.waited() == 0 ? point.total() : point.total().dividedBy(point.waited())))));
        } else {
            figures.add(new Figure(words.text("Replay_worst"), words.number(point.worstMonth()), words.text("Replay_worstDetail")));
        }
        figures.add(new Figure(words.text("Replay_forAll"), words.number(curve.smallestForAll()), against(curve.smallestForAll(), words)));
        OptionalInt some = curve.smallest(perMonth);
        figures.add(new Figure(words.text("Replay_forSome", perMonth), some.isPresent() ? words.number(some.getAsInt()) : "-",
                some.isPresent() ? against(some.getAsInt(), words) : ""));
        figures.add(yen(words));
        return figures;
    }

    private String against(int needed, LicenseWords words) {
        int more = needed - entitled;
        return words.text(more > 0 ? "Replay_more" : more < 0 ? "Replay_fewer" : "Replay_same", Math.abs(more), entitled);
    }

    private Figure yen(LicenseWords words) {
        String value = curve.perAvoided(Math.min(seats, curve.points().size() - 1), cost).map(words::yen).orElse("-");
        return new Figure(words.text("Replay_yen"), cost.amount() == 0 ? "-" : value, words.text(cost.amount() == 0 ? "Replay_noCost" : "Replay_yenDetail"));
    }

    /** Everything as one sentence, for who can't see the figures. */
    String sentence(LicenseWords words) {
        ReplayCurve.Point point = point();
        return words.text(queue() ? "Replay_sentenceQueue" : "Replay_sentenceLoss", seats, curve.starts(), point.refused(), point.waited());
    }

    Chart chart(LicenseWords words) {
        int most = most(curve, entitled);
        List<Chart.Pointer> pointers = new ArrayList<>();
        pointers.add(new Chart.Pointer(Math.min(seats, most), words.text("Replay_chosen", seats)));
        if (entitled != seats) {
            pointers.add(new Chart.Pointer(entitled, words.text("Replay_entitled", entitled)));
        }
        return new Chart.ByCategory("curve", words.text(queue() ? "Replay_curveQueue" : "Replay_curveLoss"), sentence(words),
                Chart.ByCategory.Form.BARS, IntStream.rangeClosed(0, most).mapToObj(Integer::toString).toList(), words.text("Replay_unit"),
                List.of(new Chart.CategorySeries("", IntStream.rangeClosed(0, most)
                        .mapToDouble(n -> n < curve.points().size() ? curve.points().get(n).keptOut() : 0).toArray())),
                pointers);
    }
}
