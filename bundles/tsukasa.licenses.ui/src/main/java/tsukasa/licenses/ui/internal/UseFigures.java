// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.Duration;
import java.util.List;

import tsukasa.licenses.Headroom;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.UseHistogram;
import tsukasa.sessions.Peak;
import tsukasa.ui.FigureRow.Figure;
import tsukasa.ui.Tone;

/** The numbers that say most about a pool's use in a period. */
record UseFigures(LicenseWords words) {
    private static final int MOST_OF_THE_TIME = 95;

    List<Figure> of(PoolUse use) {
        return List.of(peak(use.peak()), headroom(use.headroom(), use.pool().named()), percentile(use.histogram()), mean(use.histogram()),
                new Figure(words.text("UseFigures_starts"), words.number(use.starts()), words.text("UseFigures_startsDetail")));
    }

    private Figure peak(Peak peak) {
        String detail = peak.at().map(at -> words.text("UseFigures_peakDetail", words.formats().instant(at), words.formats().duration(peak.lasted())))
                .orElseGet(() -> words.text("UseFigures_unused"));
        return new Figure(words.text("UseFigures_peak"), words.number(peak.count()), detail);
    }

    /** That no seat is left of a named pool is as it should be. */
    private Figure headroom(Headroom headroom, boolean named) {
        Tone tone = headroom.left() < 0 ? Tone.CRITICAL : headroom.left() == 0 && !named ? Tone.WARNING : Tone.PLAIN;
        String key = headroom.left() < 0 ? "UseFigures_over" : "UseFigures_headroomDetail";
        return new Figure(words.text("UseFigures_headroom"), words.number(headroom.left()),
                words.text(key, words.number(headroom.use()), words.number(headroom.entitlement())), tone);
    }

    private Figure percentile(UseHistogram histogram) {
        int p95 = histogram.percentile(MOST_OF_THE_TIME);
        Duration above = histogram.above(p95);
        return new Figure(words.text("UseFigures_p95"), words.number(p95), words.text("UseFigures_p95Detail", words.formats().duration(above)));
    }

    private Figure mean(UseHistogram histogram) {
        return new Figure(words.text("UseFigures_mean"), words.formats().decimal(Math.round(histogram.mean() * 10) / 10.0),
                words.text("UseFigures_meanDetail"));
    }
}
