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
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.ui.internal.Fonts;
import tsukasa.ui.internal.MarkPainter;
import tsukasa.ui.internal.TextLines;

/** A card with one number that matters: what it counts, how much it is, a line beneath, its recent past. Opens its rows. */
public final class BigNumber {
    private static final int PAD = 14;
    private static final double BIG = 2.3;
    private static final int SPARK_HEIGHT = 28;
    private static final int WIDTH = 230;
    private final PageContext context;
    private final Canvas canvas;
    private final Fonts fonts;
    private Reading reading;
    private boolean hovered;
    private boolean chosen;
    private boolean low;
    private Optional<Runnable> own = Optional.empty();

    public BigNumber(Composite parent, PageContext context) {
        this.context = context;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                return new Point(wide == SWT.DEFAULT ? WIDTH : wide, high == SWT.DEFAULT ? height() : high);
            }
        };
        fonts = new Fonts(canvas);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseEnter, event -> hover(true));
        canvas.addListener(SWT.MouseExit, event -> hover(false));
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.MouseUp, event -> open());
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        describe();
    }

    public Control control() {
        return canvas;
    }

    public void show(Reading next) {
        reading = next;
        canvas.setCursor(own.isPresent() || next.link().isPresent() ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
        canvas.redraw();
    }

    /** Called for a click, Enter or the space bar, instead of following the reading's link. */
    public void onOpen(Runnable listener) {
        own = Optional.of(listener);
        canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
    }

    /** Takes no room for a recent past, for a number that has none. */
    public void low() {
        low = true;
    }

    /** Says whether this is the one of several whose details are seen. */
    public void choose(boolean now) {
        if (chosen != now) {
            chosen = now;
            canvas.redraw();
        }
    }

    private boolean opens() {
        return own.isPresent() || reading != null && reading.link().isPresent();
    }

    private void open() {
        if (own.isPresent()) {
            own.get().run();
        } else if (reading != null) {
            reading.link().ifPresent(context::open);
        }
    }

    private void key(Event event) {
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.keyCode == ' ') {
            open();
        }
    }

    private void hover(boolean over) {
        hovered = over;
        canvas.redraw();
    }

    private int height() {
        GC gc = new GC(canvas);
        gc.setFont(canvas.getFont());
        int line = gc.getFontMetrics().getHeight();
        gc.setFont(fonts.scaled(BIG, true));
        int big = gc.getFontMetrics().getHeight();
        gc.dispose();
        return 2 * PAD + line + 4 + big + 2 + 2 * line + (low ? 0 : 6 + SPARK_HEIGHT);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(canvas);
        Rectangle area = canvas.getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.ground());
        gc.fillRectangle(area);
        gc.setBackground(palette.surface());
        gc.fillRoundRectangle(0, 0, area.width - 1, area.height - 1, 12, 12);
        boolean focus = canvas.isFocusControl();
        gc.setForeground(focus || chosen || hovered && opens() ? palette.accent() : palette.line());
        gc.setLineWidth(focus ? 2 : 1);
        gc.drawRoundRectangle(focus ? 1 : 0, focus ? 1 : 0, area.width - (focus ? 3 : 1), area.height - (focus ? 3 : 1), 12, 12);
        if (chosen) {
            gc.setBackground(palette.accent());
            gc.fillRoundRectangle(0, PAD, 5, area.height - 2 * PAD, 5, 5);
        }
        if (reading != null) {
            content(gc, palette, area);
        }
    }

    private void content(GC gc, Palette palette, Rectangle area) {
        int width = area.width - 2 * PAD;
        int y = PAD;
        gc.setFont(canvas.getFont());
        gc.setForeground(palette.muted());
        int line = gc.getFontMetrics().getHeight();
        int left = PAD;
        if (reading.severity() != Severity.OK) {
            gc.setBackground(palette.of(Tone.of(reading.severity())));
            gc.fillOval(PAD, y + (line - 10) / 2, 10, 10);
            left += 16;
        }
        gc.drawText(TextLines.wrap(gc, reading.label(), width - left + PAD, 1).getFirst(), left, y, SWT.DRAW_TRANSPARENT);
        y += line + 4;
        gc.setFont(fonts.scaled(BIG, true));
        gc.setForeground(reading.severity() == Severity.OK ? palette.text() : palette.of(Tone.of(reading.severity())));
        gc.drawText(reading.value(), PAD, y, SWT.DRAW_TRANSPARENT);
        y += gc.getFontMetrics().getHeight() + 2;
        gc.setFont(canvas.getFont());
        gc.setForeground(palette.text());
        for (String part : TextLines.wrap(gc, reading.detail(), width, 2)) {
            gc.drawText(part, PAD, y, SWT.DRAW_TRANSPARENT);
            y += line;
        }
        if (!low && reading.trend().size() > 1 && width >= 40) {
            spark(gc, palette, area.height - PAD - SPARK_HEIGHT, width);
        }
    }

    private void spark(GC gc, Palette palette, int top, int width) {
        Transform move = new Transform(gc.getDevice());
        move.translate(PAD, top);
        gc.setTransform(move);
        new MarkPainter(gc, fonts).paint(Spark.draw(reading.trend(), width, SPARK_HEIGHT, palette));
        gc.setTransform(null);
        move.dispose();
    }

    private void describe() {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = reading == null ? "" : reading.label() + ": " + reading.value() + ". " + reading.detail();
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = own.isPresent() ? ACC.ROLE_RADIOBUTTON : opens() ? ACC.ROLE_PUSHBUTTON : ACC.ROLE_LABEL;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | (chosen ? ACC.STATE_CHECKED : 0) | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }
        });
    }
}
