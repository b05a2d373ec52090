// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

import tsukasa.api.Period;
import tsukasa.api.report.Chart;
import tsukasa.reports.chart.ChartDrawing;
import tsukasa.reports.chart.ChartStyle;
import tsukasa.reports.chart.Tip;
import tsukasa.ui.internal.ChartAccess;
import tsukasa.ui.internal.ChartPointer;
import tsukasa.ui.internal.Fonts;
import tsukasa.ui.internal.MarkPainter;
import tsukasa.ui.internal.TipPainter;
import tsukasa.ui.internal.ZoomRange;

/**
 * A chart on screen. It is laid out in the background for the size it has; mouse or arrow keys show the values at a
 * place. A chart over time can be looked at closely: with the wheel, by stretching a range, with plus and minus; Page Up and
 * Page Down move, 0 shows all again. Used on the UI thread.
 */
public final class ChartCanvas {
    private static final int SMALLEST = 60;
    private static final double CLOSER = 0.5;
    private static final double PAGE = 0.75;
    private final PageContext context;
    private final String id;
    private final Canvas canvas;
    private final Fonts fonts;
    private final ChartPointer pointer;
    private Chart chart;
    private ChartDrawing drawing;
    private Optional<Tip> tip = Optional.empty();
    private double probe;
    private boolean dark;
    private boolean titled = true;
    private Optional<Period> whole = Optional.empty();
    private Consumer<Period> zoomed = period -> {
    };
    private Runnable open = () -> {
    };

    /** @param id unique within the page */
    public ChartCanvas(Composite parent, PageContext context, String id) {
        this.context = context;
        this.id = id;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        fonts = new Fonts(canvas);
        pointer = new ChartPointer(canvas, new Hands());
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> layout());
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> tip(Optional.empty()));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN
                && event.detail != SWT.TRAVERSE_PAGE_NEXT && event.detail != SWT.TRAVERSE_PAGE_PREVIOUS);
        ChartAccess.describe(canvas, () -> chart == null ? "" : chart.title(), () -> chart == null ? "" : chart.description(),
                () -> tip.map(Tip::text).orElse(""));
    }

    public Control control() {
        return canvas;
    }

    /** Leaves its title to what stands around it; a screen reader is told it all the same. */
    public void untitled() {
        titled = false;
        layout();
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

    /** Called for a click or Enter on a chart over time, with the instant there. */
    public void onInstant(Consumer<Instant> listener) {
        onOpen(() -> {
            if (drawing != null) {
                drawing.timeAt(probe).ifPresent(listener);
            }
        });
    }

    /** Called for a click or Enter on upright bars, with the number of the category there. */
    public void onCategory(IntConsumer listener) {
        onOpen(() -> {
            if (drawing != null) {
                drawing.categoryAt(probe).ifPresent(listener);
            }
        });
    }

    /**
     * Lets the person look closely at parts of this period. The chart shows what it has of the part at once; the listener may
     * show more of it.
     */
    public void onZoom(Period all, Consumer<Period> listener) {
        whole = Optional.of(all);
        zoomed = listener;
    }

    /** Looks closer at the middle, or at where the keyboard stands. */
    public void closer() {
        zoom().ifPresent(range -> zoom(range.by(CLOSER, place())));
    }

    public void farther() {
        zoom().ifPresent(range -> zoom(range.by(1 / CLOSER, place())));
    }

    public void all() {
        zoom().ifPresent(range -> zoom(range.all()));
    }

    /** Moves by this share of what is shown, later if it is positive. */
    public void move(double share) {
        zoom().ifPresent(range -> zoom(range.moved(share)));
    }

    private Optional<ZoomRange> zoom() {
        return chart instanceof Chart.Timed over ? whole.map(all -> new ZoomRange(all, over.period())) : Optional.empty();
    }

    private void zoom(ZoomRange next) {
        if (chart instanceof Chart.Timed over && !over.period().equals(next.shown())) {
            show(over.during(next.shown()));
            zoomed.accept(next.shown());
        }
    }

    /** Where the keyboard or the mouse stands, 0 to 1; the middle if neither does. */
    private double place() {
        return drawing == null || tip.isEmpty() ? 0.5 : (probe - drawing.plot().x()) / drawing.plot().width();
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
                fonts.pixels(), titled);
        context.load("chart." + id, progress -> ChartDrawing.of(wanted, style), this::drawn);
    }

    private void drawn(ChartDrawing next) {
        Optional<Instant> stood = drawing == null || tip.isEmpty() ? Optional.empty() : drawing.timeAt(probe);
        drawing = next;
        tip(Optional.empty());
        if (canvas.isFocusControl() && chart instanceof Chart.Timed over) {
            stood.filter(over.period()::contains).ifPresent(at -> middle(next.plot().x() + next.plot().width()
                    * Duration.between(over.period().from(), at).toMillis() / Math.max(1, over.period().length().toMillis())));
        }
        canvas.redraw();
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
            stretched(gc, palette);
            tip.ifPresent(found -> new TipPainter(gc, palette, fonts).paint(found, area));
        }
        if (canvas.isFocusControl()) {
            gc.setForeground(palette.accent());
            gc.setLineWidth(2);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.drawRectangle(area.x + 1, area.y + 1, area.width - 2, area.height - 2);
        }
    }

    private void stretched(GC gc, Palette palette) {
        if (pointer.stretching()) {
            gc.setAlpha(50);
            gc.setBackground(palette.accent());
            gc.fillRectangle(pointer.from(), (int) drawing.plot().y(), pointer.to() - pointer.from(), (int) drawing.plot().height());
            gc.setAlpha(255);
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
            case SWT.PAGE_UP -> move(-PAGE);
            case SWT.PAGE_DOWN -> move(PAGE);
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> open.run();
            case SWT.ESC -> tip(Optional.empty());
            default -> letter(event.character);
        }
    }

    private void letter(char typed) {
        switch (typed) {
            case '+', '=', ';' -> closer(); // a Japanese keyboard has the plus above the semicolon
            case '-' -> farther();
            case '0' -> all();
            default -> {
                // not for a chart
            }
        }
    }

    /** Goes on until the chart has something else to say. */
    private void step(int by) {
        Tip.Area plot = drawing.plot();
        double x = tip.isPresent() ? probe : by > 0 ? plot.x() : plot.x() + plot.width();
        OptionalDouble next = drawing.nextTip(tip.isPresent() ? x : x - by, by > 0);
        if (next.isPresent()) {
            middle(next.getAsDouble());
            return;
        }
        String said = tip.map(Tip::text).orElse("");
        do {
            x += by;
            middle(x);
        } while (x > plot.x() && x < plot.x() + plot.width() && tip.map(Tip::text).orElse("").equals(said));
    }

    private void middle(double x) {
        probe = x;
        tip(drawing.tipAt(x, drawing.plot().y() + drawing.plot().height() / 2));
    }

    /** What the mouse asks for. */
    private final class Hands implements ChartPointer.Hands {
        @Override
        public void look(int x, int y) {
            if (drawing != null) {
                probe = x;
                tip(drawing.tipAt(x, y));
            }
        }

        @Override
        public void leave() {
            tip(Optional.empty());
        }

        @Override
        public void choose(int x) {
            probe = x;
            open.run();
        }

        @Override
        public boolean zooms() {
            return zoom().isPresent() && drawing != null;
        }

        @Override
        public void stretch(int x1, int x2) {
            drawing.between(x1, x2).ifPresent(period -> zoom(zoom().orElseThrow().to(period)));
        }

        @Override
        public void wheel(int x, boolean up, boolean sideways) {
            double at = (x - drawing.plot().x()) / drawing.plot().width();
            ZoomRange range = zoom().orElseThrow();
            zoom(sideways ? range.moved(up ? -0.2 : 0.2) : range.by(up ? 0.7 : 1 / 0.7, at));
        }
    }
}
