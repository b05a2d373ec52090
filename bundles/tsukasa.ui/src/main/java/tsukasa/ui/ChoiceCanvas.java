// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

import tsukasa.ui.internal.ChoicePainter;
import tsukasa.ui.internal.Fonts;

/**
 * Parts of a whole with how many each has, of which a person chooses: small cards side by side, or bars one below the other. The
 * arrow keys go from part to part; a click, Enter or the space bar chooses the part or lets it go, which the listener is told.
 */
public final class ChoiceCanvas {
    private static final int WIDTH = 200;
    private final Canvas canvas;
    private final String title;
    private final Form form;
    private final ChoicePainter painter;
    private final Formats formats;
    private List<Choice> choices = List.of();
    private int cursor;
    private Consumer<String> chosen = key -> {
    };

    /** How it looks. */
    public enum Form {
        CARDS, BARS
    }

    /**
     * One part.
     *
     * @param key    stable
     * @param count  not negative
     * @param chosen whether it is one of those that are seen now
     */
    public record Choice(String key, String title, int count, Tone tone, boolean chosen) {
    }

    /** @param title what the parts are parts by; a screen reader says it, and bars have it above them */
    public ChoiceCanvas(Composite parent, Form form, String title, Formats formats) {
        this.title = title;
        this.form = form;
        this.formats = formats;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED) {
            @Override
            public Point computeSize(int wide, int high, boolean changed) {
                return new Point(wide == SWT.DEFAULT ? WIDTH : wide, high == SWT.DEFAULT ? painter().height(choices.size()) : high);
            }
        };
        painter = new ChoicePainter(canvas, new Fonts(canvas), form, title, formats);
        canvas.addListener(SWT.Paint, event -> painter.paint(event.gc, choices, canvas.isFocusControl() ? cursor : -1));
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.MouseMove, event -> canvas.setToolTipText(tip(event)));
        canvas.addListener(SWT.MouseUp, event -> choose(painter.at(event.x, event.y, choices.size())));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN
                && event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        describe();
    }

    private ChoicePainter painter() {
        return painter;
    }

    public Control control() {
        return canvas;
    }

    /** Told the key of the part that was chosen or let go; what is chosen then is for the listener to say. */
    public void onChoose(Consumer<String> listener) {
        chosen = listener;
    }

    public void show(List<Choice> next) {
        boolean grown = next.size() != choices.size();
        choices = List.copyOf(next);
        cursor = Math.clamp(cursor, 0, Math.max(0, choices.size() - 1));
        canvas.redraw();
        if (grown) {
            canvas.requestLayout();
        }
    }

    private void choose(int number) {
        if (number >= 0 && number < choices.size()) {
            cursor = number;
            chosen.accept(choices.get(number).key);
        }
    }

    private void key(Event event) {
        boolean next = event.keyCode == (form == Form.CARDS ? SWT.ARROW_RIGHT : SWT.ARROW_DOWN);
        boolean previous = event.keyCode == (form == Form.CARDS ? SWT.ARROW_LEFT : SWT.ARROW_UP);
        int last = choices.size() - 1;
        if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.keyCode == ' ') {
            choose(cursor);
        } else if (next || previous || event.keyCode == SWT.HOME || event.keyCode == SWT.END) {
            int to = next ? cursor + 1 : previous ? cursor - 1 : event.keyCode == SWT.HOME ? 0 : last;
            cursor = Math.clamp(to, 0, Math.max(0, last));
            reveal(painter.bounds(cursor, choices.size()));
            canvas.redraw();
            canvas.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
        }
    }

    /** Scrolls what lies around, if the part is out of sight. */
    private void reveal(Rectangle part) {
        for (Composite around = canvas.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrolledComposite scroll) {
                Rectangle seen = canvas.getDisplay().map(canvas, scroll, part);
                int over = seen.y < 0 ? seen.y : Math.max(0, seen.y + seen.height - scroll.getClientArea().height);
                scroll.setOrigin(scroll.getOrigin().x, scroll.getOrigin().y + over);
                return;
            }
        }
    }

    private String tip(Event event) {
        int number = painter.at(event.x, event.y, choices.size());
        return number < 0 || number >= choices.size() ? null : line(choices.get(number)).replace("&", "&&");
    }

    private String line(Choice choice) {
        return choice.title + " " + formats.number(choice.count);
    }

    private void describe() {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = title + ": " + choices.stream().map(ChoiceCanvas.this::line).collect(Collectors.joining(", "));
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = choices.isEmpty() ? ACC.ROLE_LABEL : ACC.ROLE_CHECKBUTTON;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                boolean on = cursor < choices.size() && choices.get(cursor).chosen;
                event.detail = ACC.STATE_FOCUSABLE | (on ? ACC.STATE_CHECKED : 0) | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = cursor < choices.size() ? line(choices.get(cursor)) : "";
            }
        });
    }
}
