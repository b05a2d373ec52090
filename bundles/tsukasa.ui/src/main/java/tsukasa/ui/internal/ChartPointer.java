// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/** Turns what the mouse does on a chart into what a person means by it: look, choose, stretch a range, zoom. */
public final class ChartPointer {
    private static final int STRETCH = 5;
    private final Canvas canvas;
    private final Hands hands;
    private boolean pressed;
    private int from;
    private int to;

    /** What a chart can do; places are pixels of the canvas. */
    public interface Hands {
        void look(int x, int y);

        void leave();

        void choose(int x);

        /** Whether a range can be stretched, and the wheel zooms. */
        boolean zooms();

        void stretch(int x1, int x2);

        /** @param up whether the wheel was turned away from the person */
        void wheel(int x, boolean up, boolean sideways);
    }

    public ChartPointer(Canvas canvas, Hands hands) {
        this.canvas = canvas;
        this.hands = hands;
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseExit, event -> hands.leave());
        canvas.addListener(SWT.MouseVerticalWheel, event -> wheel(event, (event.stateMask & SWT.SHIFT) != 0));
        canvas.addListener(SWT.MouseHorizontalWheel, event -> wheel(event, true));
    }

    /** Whether a range is being stretched, from {@link #from} to {@link #to}. */
    public boolean stretching() {
        return pressed && hands.zooms() && Math.abs(to - from) >= STRETCH;
    }

    public int from() {
        return Math.min(from, to);
    }

    public int to() {
        return Math.max(from, to);
    }

    private void down(Event event) {
        if (event.button == 1) {
            canvas.forceFocus();
            pressed = true;
            from = event.x;
            to = event.x;
        }
    }

    private void move(Event event) {
        to = event.x;
        if (stretching()) {
            canvas.redraw();
        }
        hands.look(event.x, event.y);
    }

    private void up(Event event) {
        if (event.button != 1 || !pressed) {
            return;
        }
        to = event.x;
        boolean stretched = stretching();
        pressed = false;
        if (stretched) {
            hands.stretch(from(), to());
            canvas.redraw();
        } else {
            hands.choose(event.x);
        }
    }

    private void wheel(Event event, boolean sideways) {
        if (hands.zooms() && event.count != 0) {
            hands.wheel(event.x, event.count > 0, sideways);
            event.doit = false;
        }
    }
}
