// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

import tsukasa.api.report.Chart;
import tsukasa.reports.chart.ChartDrawing;
import tsukasa.reports.chart.ChartStyle;
import tsukasa.reports.chart.Tip;
import tsukasa.ui.internal.Fonts;
import tsukasa.ui.internal.MarkPainter;
import tsukasa.ui.internal.TipPainter;

/**
 * A chart on screen. It is laid out in the background for the size it has; mouse or arrow keys show the values at a
 * place. Used on the UI thread.
 */
public final class ChartCanvas {
    private static final int SMALLEST = 60;
    private final PageContext context;
    private final String id;
    private final Canvas canvas;
    private final Fonts fonts;
    private Chart chart;
    private ChartDrawing drawing;
    private Optional<Tip> tip = Optional.empty();
    private double probe;
    private boolean dark;
    private Runnable open = () -> {
    };

    /** @param id unique within the page */
    public ChartCanvas(Composite parent, PageContext context, String id) {
        this.context = context;
        this.id = id;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        fonts = new Fonts(canvas);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> layout());
        canvas.addListener(SWT.MouseMove, event -> probe(event.x, event.y));
        canvas.addListener(SWT.MouseExit, event -> tip(Optional.empty()));
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> tip(Optional.empty()));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.MouseUp, event -> {
            canvas.forceFocus();
            open.run();
        });
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        describe();
    }

    public Control control() {
        return canvas;
    }

    public void show(Chart next) {
        chart = next;
        layout();
    }

    /** Called for a click or Enter. */
    public void onOpen(Runnable listener) {
        open = listener;
        canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    private void layout() {
        Rectangle area = canvas.getClientArea();
        if (chart == null || area.width < SMALLEST || area.height < SMALLEST) {
            return;
        }
        Chart wanted = chart;
        Palette palette = Palette.of(canvas);
        dark = palette.dark();
        ChartStyle style = new ChartStyle(area.width, area.height, colours(palette), context.site().locale(), "sans-serif",
                fonts.pixels(), true);
        context.load("chart." + id, progress -> ChartDrawing.of(wanted, style), drawn -> {
            drawing = drawn;
            tip(Optional.empty());
            canvas.redraw();
        });
    }

    private static tsukasa.reports.chart.Palette colours(Palette palette) {
        return (palette.dark() ? tsukasa.reports.chart.Palette.DARK : tsukasa.reports.chart.Palette.LIGHT).on("none");
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(canvas);
        Rectangle area = canvas.getClientArea();
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        if (palette.dark() != dark) {
            layout();
        } else if (drawing != null) {
            new MarkPainter(gc, fonts).paint(drawing);
            gc.setFont(canvas.getFont());
            tip.ifPresent(found -> new TipPainter(gc, palette, fonts).paint(found, area));
        }
        if (canvas.isFocusControl()) {
            gc.setForeground(palette.accent());
            gc.setLineWidth(2);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.drawRectangle(area.x + 1, area.y + 1, area.width - 2, area.height - 2);
        }
    }

    private void probe(double x, double y) {
        if (drawing != null) {
            probe = x;
            tip(drawing.tipAt(x, y));
        }
    }

    private void tip(Optional<Tip> found) {
        if (!found.equals(tip)) {
            tip = found;
            canvas.redraw();
        }
    }

    private void key(Event event) {
        if (drawing == null) {
            return;
        }
        Tip.Area plot = drawing.plot();
        switch (event.keyCode) {
            case SWT.ARROW_RIGHT -> step(1);
            case SWT.ARROW_LEFT -> step(-1);
            case SWT.HOME -> middle(plot.x() + 1);
            case SWT.END -> middle(plot.x() + plot.width() - 1);
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> open.run();
            case SWT.ESC -> tip(Optional.empty());
            default -> {
                // not for a chart
            }
        }
    }

    /** Goes on until the chart has something else to say. */
    private void step(int by) {
        Tip.Area plot = drawing.plot();
        double x = tip.isPresent() ? probe : by > 0 ? plot.x() : plot.x() + plot.width();
        String said = tip.map(Tip::text).orElse("");
        do {
            x += by;
            middle(x);
        } while (x > plot.x() && x < plot.x() + plot.width() && tip.map(Tip::text).orElse("").equals(said));
    }

    private void middle(double x) {
        probe(x, drawing.plot().y() + drawing.plot().height() / 2);
    }

    private void describe() {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = chart == null ? "" : chart.title();
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = chart == null ? "" : chart.description();
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_GRAPHIC;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = tip.map(Tip::text).orElse("");
            }
        });
    }
}
