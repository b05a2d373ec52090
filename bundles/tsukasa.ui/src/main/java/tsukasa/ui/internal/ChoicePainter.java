// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

import tsukasa.ui.ChoiceCanvas.Choice;
import tsukasa.ui.ChoiceCanvas.Form;
import tsukasa.ui.Formats;
import tsukasa.ui.Palette;
import tsukasa.ui.Tone;

/** Draws the parts of a {@link tsukasa.ui.ChoiceCanvas}, and knows where each of them is. */
public final class ChoicePainter {
    private static final int PAD = 8;
    private static final int GAP = 8;
    private static final int DOT = 9;
    private static final int BAR = 4;
    private static final int ROUND = 10;
    private static final double BIG = 1.5;
    private final Canvas canvas;
    private final Fonts fonts;
    private final Form form;
    private final String title;
    private final Formats formats;

    public ChoicePainter(Canvas canvas, Fonts fonts, Form form, String title, Formats formats) {
        this.canvas = canvas;
        this.fonts = fonts;
        this.form = form;
        this.title = title;
        this.formats = formats;
    }

    private int line(boolean big) {
        GC gc = new GC(canvas);
        gc.setFont(big ? fonts.scaled(BIG, true) : canvas.getFont());
        int line = gc.getFontMetrics().getHeight();
        gc.dispose();
        return line;
    }

    private int row() {
        return line(false) + BAR + 7;
    }

    private int head() {
        return form == Form.CARDS ? 0 : line(false) + 8;
    }

    public int height(int choices) {
        return form == Form.CARDS ? 2 * PAD + line(false) + line(true) : head() + choices * row() + GAP;
    }

    public Rectangle bounds(int number, int choices) {
        Rectangle area = canvas.getClientArea();
        if (form == Form.CARDS) {
            int step = (area.width + GAP) / Math.max(1, choices);
            return new Rectangle(number * step, 0, Math.max(1, step - GAP), area.height);
        }
        return new Rectangle(0, head() + number * row(), area.width, row());
    }

    /** The number of the part there, or -1. */
    public int at(int x, int y, int choices) {
        for (int i = 0; i < choices; i++) {
            if (bounds(i, choices).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    public void paint(GC gc, List<Choice> choices, int focus) {
        Palette palette = Palette.of(canvas);
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.ground());
        gc.fillRectangle(canvas.getClientArea());
        int most = Math.max(1, choices.stream().mapToInt(Choice::count).max().orElse(1));
        if (form == Form.BARS) {
            gc.setFont(fonts.scaled(1, true));
            gc.setForeground(palette.text());
            gc.drawText(title, 2, 2, SWT.DRAW_TRANSPARENT);
        }
        for (int i = 0; i < choices.size(); i++) {
            Rectangle place = bounds(i, choices.size());
            if (form == Form.CARDS) {
                card(gc, palette, choices.get(i), place, i == focus);
            } else {
                bar(gc, palette, choices.get(i), place, i == focus, most);
            }
        }
    }

    private void frame(GC gc, Palette palette, Rectangle place, boolean focus, boolean chosen, boolean always) {
        if (focus || chosen || always) {
            gc.setForeground(focus || chosen ? palette.accent() : palette.line());
            gc.setLineWidth(focus ? 2 : 1);
            int in = focus ? 1 : 0;
            gc.drawRoundRectangle(place.x + in, place.y + in, place.width - 1 - 2 * in, place.height - 1 - 2 * in, ROUND, ROUND);
        }
    }

    private void card(GC gc, Palette palette, Choice choice, Rectangle place, boolean focus) {
        gc.setBackground(choice.chosen() ? palette.chosen() : palette.surface());
        gc.fillRoundRectangle(place.x, place.y, place.width, place.height, ROUND, ROUND);
        frame(gc, palette, place, focus, choice.chosen(), true);
        gc.setFont(canvas.getFont());
        int left = place.x + PAD + 2 + dot(gc, palette, choice, place.x + PAD + 2, place.y + PAD);
        gc.setForeground(palette.text());
        int line = gc.getFontMetrics().getHeight();
        gc.drawText(fit(gc, choice.title(), place.x + place.width - PAD - left), left, place.y + PAD, SWT.DRAW_TRANSPARENT);
        gc.setFont(fonts.scaled(BIG, true));
        gc.setForeground(choice.count() > 0 && grave(choice.tone()) ? palette.of(choice.tone()) : palette.text());
        gc.drawText(formats.number(choice.count()), place.x + PAD + 2, place.y + PAD + line, SWT.DRAW_TRANSPARENT);
    }

    private void bar(GC gc, Palette palette, Choice choice, Rectangle place, boolean focus, int most) {
        if (choice.chosen()) {
            gc.setBackground(palette.chosen());
            gc.fillRoundRectangle(place.x, place.y, place.width, place.height, ROUND, ROUND);
        }
        frame(gc, palette, place, focus, choice.chosen(), false);
        gc.setFont(canvas.getFont());
        String count = formats.number(choice.count());
        Point size = gc.textExtent(count);
        int top = place.y + 2;
        int left = place.x + 5 + dot(gc, palette, choice, place.x + 5, top);
        gc.setForeground(palette.text());
        gc.drawText(fit(gc, choice.title(), place.width - size.x - 16 - (left - place.x)), left, top, SWT.DRAW_TRANSPARENT);
        gc.drawText(count, place.x + place.width - size.x - 6, top, SWT.DRAW_TRANSPARENT);
        int room = place.width - 11;
        int y = top + size.y + 1;
        gc.setBackground(palette.line());
        gc.fillRoundRectangle(place.x + 5, y, room, BAR, BAR, BAR);
        if (choice.count() > 0) {
            gc.setBackground(choice.tone() == Tone.PLAIN ? palette.accent() : palette.of(choice.tone()));
            gc.fillRoundRectangle(place.x + 5, y, Math.max(BAR, (int) ((long) room * choice.count() / most)), BAR, BAR, BAR);
        }
    }

    /** @return how much room it took */
    private static int dot(GC gc, Palette palette, Choice choice, int x, int y) {
        if (choice.tone() == Tone.PLAIN) {
            return 0;
        }
        gc.setBackground(palette.of(choice.tone()));
        gc.fillOval(x, y + (gc.getFontMetrics().getHeight() - DOT) / 2, DOT, DOT);
        return DOT + 6;
    }

    private static boolean grave(Tone tone) {
        return tone == Tone.CRITICAL || tone == Tone.WARNING;
    }

    private static String fit(GC gc, String text, int room) {
        return text.isEmpty() ? "" : TextLines.wrap(gc, text, Math.max(20, room), 1).getFirst();
    }
}
