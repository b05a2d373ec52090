// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import java.util.List;

/**
 * The colours of a drawing, each as {@code #rrggbb}. Neighbouring series differ in lightness as well as in hue, so
 * that they stay apart for every kind of colour vision and in grey.
 *
 * @param background {@code none} leaves what lies beneath visible
 * @param quiet      labels of axes
 * @param ramp       from the least to the greatest value of a heat map
 * @param patterned  whether areas are hatched and lines dashed as well, for paper without colour
 */
public record Palette(String background, String text, String quiet, String grid, String axis, List<String> series,
        List<String> ramp, boolean patterned) {
    public static final Palette LIGHT = new Palette("#ffffff", "#1d2730", "#5c6873", "#e6eaee", "#aab3bc",
            List.of("#2166a8", "#e58a2e", "#1f9e89", "#b03a78", "#8fb8de", "#8a6d1f", "#6b7785", "#e3b7cf"),
            List.of("#eff5fb", "#c3dbef", "#82b6dd", "#3d86c2", "#155a98", "#0a3562"), false);

    public static final Palette DARK = new Palette("#23272d", "#eceff2", "#a6b0ba", "#373d45", "#69737e",
            List.of("#6db3f2", "#f2a65a", "#46c7b0", "#e07fb2", "#b9d8f5", "#d3b95b", "#9aa6b2", "#f3cfe0"),
            List.of("#29323c", "#264a6e", "#2a6ba5", "#4a95d6", "#8cc1f0", "#d6eafd"), false);

    public static final Palette PRINT = new Palette("none", "#16202a", "#4c5863", "#dde2e7", "#8d98a3",
            List.of("#1f5a94", "#ec9a45", "#167d6c", "#c9659b", "#8fb8de", "#7a5f14", "#5f6b78", "#e3b7cf"),
            List.of("#f1f6fb", "#cbdff0", "#92bfe1", "#4f93ca", "#1f659f", "#0b3a69"), true);

    public Palette {
        series = List.copyOf(series);
        ramp = List.copyOf(ramp);
        if (series.isEmpty() || ramp.size() < 2) {
            throw new IllegalArgumentException("a palette needs a series colour and two ends of its ramp");
        }
    }

    /** The same colours on another ground, for example that of the window. */
    public Palette on(String ground) {
        return new Palette(ground, text, quiet, grid, axis, series, ramp, patterned);
    }

    String series(int index) {
        return series.get(index % series.size());
    }

    /** The colour at this share, 0 to 1, of the ramp. */
    String ramp(double share) {
        double place = Math.clamp(share, 0, 1) * (ramp.size() - 1);
        int lower = (int) Math.min(place, ramp.size() - 2);
        return between(ramp.get(lower), ramp.get(lower + 1), place - lower);
    }

    /** The colour at this place of a scale with two ends, -1 to 1: grey in the middle, the two best told apart at its ends. */
    String diverging(double place) {
        String end = place < 0 ? series(1) : series(0);
        return place == 0 ? between(grid, axis, 0.5) : between(grid, end, 0.35 + 0.65 * Math.min(1, Math.abs(place)));
    }

    /** Black or white text, whichever reads better on this colour. */
    static String readableOn(String colour) {
        return luminance(colour) > 0.36 ? "#16202a" : "#ffffff";
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        return Math.pow(channel(colour, at) / 255.0, 2.2);
    }

    private static String between(String from, String to, double share) {
        StringBuilder colour = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            long mixed = Math.round(channel(from, at) + share * (channel(to, at) - channel(from, at)));
            colour.append(Character.forDigit((int) mixed / 16, 16)).append(Character.forDigit((int) mixed % 16, 16));
        }
        return colour.toString();
    }

    private static int channel(String colour, int at) {
        return Integer.parseInt(colour, at, at + 2, 16);
    }
}
