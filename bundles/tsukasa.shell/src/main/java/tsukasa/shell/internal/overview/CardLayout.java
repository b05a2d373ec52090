// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Cards of one size side by side, as many as the width bears, the rest beneath. */
final class CardLayout extends Layout {
    private final int least;
    private final int height;
    private final int gap;

    /** @param height of every card, or SWT.DEFAULT for the tallest wish */
    CardLayout(int least, int height, int gap) {
        this.least = least;
        this.height = height;
        this.gap = gap;
    }

    /** How many cards stand side by side. */
    static int columns(int cards, int width, int least, int gap) {
        return Math.clamp((width + gap) / (least + gap), 1, Math.max(1, cards));
    }

    @Override
    protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean changed) {
        int width = widthHint == SWT.DEFAULT ? least : widthHint;
        Control[] cards = composite.getChildren();
        if (cards.length == 0) {
            return new Point(width, 0);
        }
        int columns = columns(cards.length, width, least, gap);
        int rows = (cards.length + columns - 1) / columns;
        return new Point(width, rows * rowHeight(cards, width / columns) + (rows - 1) * gap);
    }

    private int rowHeight(Control[] cards, int width) {
        int tallest = 0;
        for (Control card : cards) {
            tallest = Math.max(tallest, height == SWT.DEFAULT ? card.computeSize(width, SWT.DEFAULT).y : height);
        }
        return tallest;
    }

    @Override
    protected void layout(Composite composite, boolean changed) {
        Rectangle area = composite.getClientArea();
        Control[] cards = composite.getChildren();
        int columns = columns(cards.length, area.width, least, gap);
        int width = (area.width - (columns - 1) * gap) / columns;
        int rowHeight = rowHeight(cards, width);
        for (int i = 0; i < cards.length; i++) {
            cards[i].setBounds(area.x + i % columns * (width + gap), area.y + i / columns * (rowHeight + gap), width, rowHeight);
        }
    }
}
