// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.Locale;

import tsukasa.api.report.Chart;

/**
 * How a chart is to be drawn.
 *
 * @param width      in CSS pixels, as is everything else
 * @param fontFamily as in CSS
 * @param textSize   of the axis labels; the rest follows
 * @param titled     whether the title is part of the picture; otherwise it is only its text alternative
 */
public record ChartStyle(int width, int height, Palette palette, Locale locale, String fontFamily, double textSize,
        boolean titled) {
    private static final int ROW = 22;
    private static final int LANE = 34;

    public ChartStyle {
        if (width < 40 || height < 16) {
            throw new IllegalArgumentException("a chart needs at least 40 x 16 pixels: " + width + " x " + height);
        }
    }

    /** The usual look in a window: its own title, text of 12 pixels. */
    public static ChartStyle of(int width, int height, Palette palette, Locale locale) {
        return new ChartStyle(width, height, palette, locale, "sans-serif", 12, true);
    }

    public ChartStyle untitled() {
        return new ChartStyle(width, height, palette, locale, fontFamily, textSize, false);
    }

    public ChartStyle withFont(String family) {
        return new ChartStyle(width, height, palette, locale, family, textSize, titled);
    }

    /** The same style in a height that gives each row of this chart its room. */
    public ChartStyle fitting(Chart chart) {
        int fitted = switch (chart) {
        case Chart.ByCategory bars when bars.form() == Chart.ByCategory.Form.HORIZONTAL_BARS ->
            104 + bars.categories().size() * Math.max(ROW, 6 + 15 * bars.series().size());
        case Chart.HeatMap heat -> 92 + heat.rows().size() * (ROW + 4);
        case Chart.Diverging diverging -> 104 + diverging.rows().size() * (ROW + 8);
        case Chart.UpSet upSet -> 210 + upSet.sets().size() * ROW;
        case Chart.Lanes lanes -> 72 + lanes.lanes().size() * LANE;
        default -> height;
        };
        return new ChartStyle(width, fitted, palette, locale, fontFamily, textSize, titled);
    }
}
