// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Control;

/** Variants of a control's font, made when first asked for and gone with the control. */
public final class Fonts {
    private static final double POINTS_PER_INCH = 72;
    private final Control control;
    private final Map<Variant, Font> fonts = new HashMap<>();
    private Font base;

    private record Variant(int points, boolean bold) {
    }

    public Fonts(Control control) {
        this.control = control;
        control.addListener(SWT.Dispose, event -> forget());
    }

    private void forget() {
        fonts.values().forEach(Font::dispose);
        fonts.clear();
    }

    /** The control's font in this share of its size. */
    public Font scaled(double share, boolean bold) {
        return of(new Variant((int) Math.round(size() * share), bold));
    }

    /** The control's font with letters of this many pixels. */
    public Font pixels(double pixels, boolean bold) {
        return of(new Variant(Math.max(1, (int) Math.round(pixels * POINTS_PER_INCH / dpi())), bold));
    }

    /** Size of the control's letters in pixels. */
    public double pixels() {
        return size() * dpi() / POINTS_PER_INCH;
    }

    private int dpi() {
        return control.getDisplay().getDPI().y;
    }

    private int size() {
        return control.getFont().getFontData()[0].getHeight();
    }

    private Font of(Variant variant) {
        if (!control.getFont().equals(base)) {
            forget();
            base = control.getFont();
        }
        return fonts.computeIfAbsent(variant, wanted -> {
            FontData[] data = base.getFontData();
            for (FontData part : data) {
                part.setHeight(wanted.points);
                part.setStyle(wanted.bold ? SWT.BOLD : SWT.NORMAL);
            }
            return new Font(control.getDisplay(), data);
        });
    }
}
