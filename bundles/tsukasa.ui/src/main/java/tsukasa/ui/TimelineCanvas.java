// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Draws a {@link Timeline} as a band of stretches with its moments above and the time below. Arrow keys go from moment to moment. */
public final class TimelineCanvas {
    private static final int PAD = 10;
    private static final int BAND = 22;
    private static final int MARK = 9;
    private static final int TICK_ROOM = 110;
    private final Canvas canvas;
    private final Formats formats;
    private final String title;
    private Timeline timeline;
    private int chosen = -1;

    public TimelineCanvas(Composite parent, String title, Formats formats) {
        this.title = title;
        this.formats = formats;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                return new Point(wide == SWT.DEFAULT ? 300 : wide, high == SWT.DEFAULT ? height() : high);
            }
        };
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.MouseMove, event -> canvas.setToolTipText(tip(event.x)));
        canvas.addListener(SWT.MouseDown, event -> canvas.forceFocus());
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
                && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        describe();
    }

    public Control control() {
        return canvas;
    }

    public void show(Timeline next) {
        timeline = next;
        chosen = Math.min(chosen, next.moments().size() - 1);
        canvas.redraw();
    }

    private int height() {
        GC gc = new GC(canvas);
        int line = gc.getFontMetrics().getHeight();
        gc.dispose();
        return 2 * PAD + 2 * line + MARK + 6 + BAND + 8;
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(canvas);
        Rectangle area = canvas.getClientArea();
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        if (timeline == null) {
            return;
        }
        gc.setAntialias(SWT.ON);
        int line = gc.getFontMetrics().getHeight();
        int top = PAD + line + MARK + 4;
        band(gc, palette, top);
        ticks(gc, palette, top + BAND + 4);
        for (int i = 0; i < timeline.moments().size(); i++) {
            moment(gc, palette, i, top);
        }
        caption(gc, palette);
        if (canvas.isFocusControl()) {
            gc.setForeground(palette.accent());
            gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        }
    }

    private void band(GC gc, Palette palette, int top) {
        gc.setBackground(palette.between(palette.surface(), palette.text(), 0.06));
        gc.fillRoundRectangle(PAD, top, x(timeline.to()) - PAD, BAND, 6, 6);
        for (Timeline.Stretch stretch : timeline.stretches()) {
            int from = x(stretch.from());
            int width = Math.max(2, x(stretch.to()) - from - 1);
            gc.setBackground(palette.between(palette.surface(), palette.of(stretch.tone()), palette.dark() ? 0.5 : 0.35));
            gc.fillRoundRectangle(from, top, width, BAND, 4, 4);
            Point size = gc.textExtent(stretch.label());
            if (size.x + 8 < width) {
                gc.setForeground(palette.text());
                gc.drawText(stretch.label(), from + (width - size.x) / 2, top + (BAND - size.y) / 2, SWT.DRAW_TRANSPARENT);
            }
        }
    }

    private void ticks(GC gc, Palette palette, int top) {
        List<Instant> ticks = timeline.ticks(Math.max(1, width() / TICK_ROOM), formats.zone());
        boolean days = Duration.between(timeline.from(), timeline.to()).toDays() >= 2;
        for (Instant tick : ticks) {
            int x = x(tick);
            gc.setForeground(palette.line());
            gc.drawLine(x, top - 4, x, top + 2);
            String text = days ? formats.date(tick.atZone(formats.zone()).toLocalDate()) : formats.time(tick);
            int wide = gc.textExtent(text).x;
            gc.setForeground(palette.muted());
            gc.drawText(text, Math.clamp(x - wide / 2, 2, Math.max(2, canvas.getClientArea().width - wide - 2)), top + 3,
                    SWT.DRAW_TRANSPARENT);
        }
    }

    private void moment(GC gc, Palette palette, int number, int top) {
        Timeline.Moment moment = timeline.moments().get(number);
        int x = x(moment.at());
        boolean big = number == chosen && canvas.isFocusControl();
        int size = big ? MARK + 4 : MARK;
        gc.setBackground(palette.of(moment.tone()));
        gc.fillPolygon(new int[] { x, top - 1, x - size / 2, top - 1 - size, x + size / 2, top - 1 - size });
    }

    /** Above the band: the chosen moment, or the first and the last. */
    private void caption(GC gc, Palette palette) {
        if (timeline.moments().isEmpty()) {
            return;
        }
        gc.setForeground(palette.text());
        if (chosen >= 0 && canvas.isFocusControl()) {
            String text = text(timeline.moments().get(chosen));
            int wide = gc.textExtent(text).x;
            int x = Math.clamp(x(timeline.moments().get(chosen).at()) - wide / 2, PAD, Math.max(PAD, PAD + width() - wide));
            gc.drawText(text, x, PAD / 2, SWT.DRAW_TRANSPARENT);
            return;
        }
        String first = text(timeline.moments().getFirst());
        gc.drawText(first, PAD, PAD / 2, SWT.DRAW_TRANSPARENT);
        String last = text(timeline.moments().getLast());
        int wide = gc.textExtent(last).x;
        if (timeline.moments().size() > 1 && gc.textExtent(first).x + wide + 30 < width()) {
            gc.drawText(last, PAD + width() - wide, PAD / 2, SWT.DRAW_TRANSPARENT);
        }
    }

    private String text(Timeline.Moment moment) {
        return formats.time(moment.at()) + "  " + moment.label();
    }

    private int width() {
        return Math.max(1, canvas.getClientArea().width - 2 * PAD);
    }

    private int x(Instant at) {
        return PAD + (int) Math.round(timeline.place(at) * width());
    }

    private String tip(int x) {
        if (timeline == null) {
            return null;
        }
        for (Timeline.Moment moment : timeline.moments()) {
            if (Math.abs(x(moment.at()) - x) <= MARK / 2) {
                return formats.instant(moment.at()) + "  " + moment.label();
            }
        }
        for (Timeline.Stretch stretch : timeline.stretches()) {
            if (x >= x(stretch.from()) && x < x(stretch.to())) {
                return stretch.label() + "  " + formats.duration(Duration.between(stretch.from(), stretch.to()));
            }
        }
        return null;
    }

    private void key(Event event) {
        if (timeline == null || timeline.moments().isEmpty()) {
            return;
        }
        int last = timeline.moments().size() - 1;
        switch (event.keyCode) {
            case SWT.ARROW_RIGHT -> chosen = Math.min(last, chosen + 1);
            case SWT.ARROW_LEFT -> chosen = Math.max(0, chosen - 1);
            case SWT.HOME -> chosen = 0;
            case SWT.END -> chosen = last;
            default -> {
                return;
            }
        }
        canvas.redraw();
    }

    private void describe() {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = title;
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = timeline == null || chosen < 0 ? "" : text(timeline.moments().get(chosen));
            }
        });
    }
}
