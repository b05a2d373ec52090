// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.reports.chart.ChartDrawing;
import tsukasa.ui.internal.Fonts;
import tsukasa.ui.internal.MarkPainter;

/** A small line without axes: the recent past of a number. Says nothing that is not written beside it. */
public final class Spark {
    private final Canvas canvas;
    private List<Double> values = List.of();

    public Spark(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        Fonts fonts = new Fonts(canvas);
        canvas.addListener(SWT.Paint, event -> {
            Rectangle area = canvas.getClientArea();
            if (values.size() > 1 && area.width >= 40 && area.height >= 16) {
                new MarkPainter(event.gc, fonts).paint(draw(values, area.width, area.height, Palette.of(canvas)));
            }
        });
    }

    static ChartDrawing draw(List<Double> values, int width, int height, Palette palette) {
        double[] numbers = values.stream().mapToDouble(Double::doubleValue).toArray();
        return ChartDrawing.spark("", numbers, width, height,
                (palette.dark() ? tsukasa.reports.chart.Palette.DARK : tsukasa.reports.chart.Palette.LIGHT).on("none"));
    }

    public Control control() {
        return canvas;
    }

    public void show(List<Double> oldestFirst) {
        values = List.copyOf(oldestFirst);
        canvas.redraw();
    }
}
