// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * The colours that drawn widgets use, taken from what the theme gave their surroundings, light or dark. Ask for it while
 * painting: it costs little, and a change of the theme needs no listener.
 *
 * @param ground  what lies around
 * @param surface what tables and cards lie on
 * @param text    on either
 * @param muted   for what is less important; still readable
 * @param line    between things
 * @param accent  the platform's colour of choice, readable on the surface
 * @param chosen  behind selected rows, with {@code text} on it
 */
public record Palette(boolean dark, Color ground, Color surface, Color text, Color muted, Color line, Color accent,
        Color chosen) {
    private static final double READABLE = 4.5;
    private static final RGB WHITE = new RGB(255, 255, 255);
    private static final RGB BLACK = new RGB(0, 0, 0);

    /** For what is drawn on this control or inside of it; its parent's background decides. */
    public static Palette of(Control control) {
        RGB ground = (control.getParent() == null ? control : control.getParent()).getBackground().getRGB();
        boolean dark = luminance(ground) < 0.2;
        RGB list = control.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB();
        RGB surface = dark ? mix(ground, BLACK, 0.22) : luminance(list) > 0.8 ? list : WHITE;
        RGB text = readable(control.getParent() == null ? BLACK : control.getParent().getForeground().getRGB(), surface, ground);
        RGB selection = control.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION).getRGB();
        RGB accent = accent(selection, surface, dark);
        return new Palette(dark, new Color(ground), new Color(surface), new Color(text), new Color(mix(text, surface, 0.34)),
                new Color(mix(surface, text, dark ? 0.2 : 0.13)), new Color(accent),
                new Color(mix(surface, accent, dark ? 0.42 : 0.22)));
    }

    private static RGB readable(RGB wished, RGB surface, RGB ground) {
        if (Math.min(contrast(wished, surface), contrast(wished, ground)) >= READABLE) {
            return wished;
        }
        return luminance(surface) < 0.2 ? new RGB(236, 238, 240) : new RGB(31, 35, 40);
    }

    private static RGB accent(RGB selection, RGB surface, boolean dark) {
        float saturation = selection.getHSB()[1];
        RGB accent = saturation > 0.25f ? selection : new RGB(38, 110, 201);
        for (int i = 0; i < 10 && contrast(accent, surface) < READABLE; i++) {
            accent = mix(accent, dark ? WHITE : BLACK, 0.12);
        }
        return accent;
    }

    /** The colour of a tone, readable on surface and ground. */
    public Color of(Tone tone) {
        return switch (tone) {
            case PLAIN -> text;
            case QUIET -> muted;
            case GOOD -> dark ? new Color(87, 196, 112) : new Color(26, 122, 55);
            case UNKNOWN -> dark ? new Color(163, 170, 178) : new Color(98, 106, 115);
            case WARNING -> dark ? new Color(227, 170, 60) : new Color(138, 90, 0);
            case CRITICAL -> dark ? new Color(255, 123, 114) : new Color(196, 30, 42);
        };
    }

    /** A light shade of a tone's colour, for areas that {@link #text} is written on. */
    public Color shade(Tone tone) {
        return new Color(mix(surface.getRGB(), of(tone).getRGB(), dark ? 0.24 : 0.12));
    }

    public Color between(Color one, Color other, double part) {
        return new Color(mix(one.getRGB(), other.getRGB(), part));
    }

    private static RGB mix(RGB one, RGB other, double part) {
        return new RGB(mix(one.red, other.red, part), mix(one.green, other.green, part), mix(one.blue, other.blue, part));
    }

    private static int mix(int one, int other, double part) {
        return (int) Math.round(one + (other - one) * part);
    }

    /** Contrast ratio by WCAG 2.2, 1 to 21. */
    static double contrast(RGB one, RGB other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance by WCAG 2.2, 0 to 1. */
    static double luminance(RGB colour) {
        return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
