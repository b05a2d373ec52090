// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.ui.Palette;

/** Shows the steps and where one is. */
final class StepStrip {
    private static final int PAD = 8;
    private static final int GAP = 26;
    private final Canvas canvas;
    private final List<String> titles;
    private int at;

    StepStrip(Composite parent, List<String> titles) {
        this.titles = List.copyOf(titles);
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS) {
            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                GC gc = new GC(this);
                int height = gc.getFontMetrics().getHeight() + 2 * PAD;
                gc.dispose();
                return new Point(wide == SWT.DEFAULT ? 400 : wide, height);
            }
        };
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = (at + 1) + "/" + titles.size() + " " + titles.get(at);
            }
        });
    }

    Control control() {
        return canvas;
    }

    void at(int step) {
        at = step;
        canvas.redraw();
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(canvas);
        gc.setBackground(palette.ground());
        gc.fillRectangle(canvas.getClientArea());
        gc.setAntialias(SWT.ON);
        int size = gc.getFontMetrics().getHeight() + 4;
        int x = 2;
        int y = PAD - 2;
        for (int i = 0; i < titles.size(); i++) {
            gc.setBackground(i <= at ? palette.accent() : palette.line());
            gc.fillOval(x, y, size, size);
            String number = Integer.toString(i + 1);
            Point extent = gc.textExtent(number);
            gc.setForeground(i <= at ? palette.surface() : palette.text());
            gc.drawText(number, x + (size - extent.x) / 2 + 1, y + (size - extent.y) / 2, SWT.DRAW_TRANSPARENT);
            x += size + 6;
            gc.setForeground(i == at ? palette.text() : palette.muted());
            gc.drawText(titles.get(i), x, PAD, SWT.DRAW_TRANSPARENT);
            x += gc.textExtent(titles.get(i)).x + 8;
            if (i < titles.size() - 1) {
                gc.setForeground(palette.muted());
                gc.drawLine(x, PAD + size / 2 - 2, x + GAP, PAD + size / 2 - 2);
                x += GAP + 8;
            }
        }
    }
}
