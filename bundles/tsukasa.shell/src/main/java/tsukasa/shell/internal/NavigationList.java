// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

import tsukasa.api.health.Link;

/** The list of the navigation, drawn by itself so that heads, pages and hints stand calmly beneath each other. */
final class NavigationList {
    /** One line; a head has no link. A hint is a link that is not a page yet. */
    record Line(String text, Image image, Link link, boolean hint) {
        static Line head(String text) {
            return new Line(text, null, null, false);
        }

        boolean isHead() {
            return link == null;
        }
    }

    private static final int ROW = 30;
    private static final int HEAD = 40;
    private static final int LEFT = 16;
    private static final int TEXT_LEFT = LEFT + 26;
    private final Look look;
    private final Consumer<Link> follow;
    private final ScrolledComposite scroll;
    private final Canvas canvas;
    private final Font headFont;
    private List<Line> lines = List.of();
    private int front = -1;
    private int cursor = -1;
    private int hover = -1;

    NavigationList(Composite parent, Look look, Consumer<Link> follow) {
        this.look = look;
        this.follow = follow;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        canvas = new Canvas(scroll, SWT.DOUBLE_BUFFERED);
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), canvas);
        headFont = fonts.create(FontDescriptor.createFrom(canvas.getFont()).increaseHeight(-1).setStyle(SWT.BOLD));
        scroll.setContent(canvas);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.MouseDown, this::pressed);
        canvas.addListener(SWT.MouseMove, event -> hover(at(event.y)));
        canvas.addListener(SWT.MouseExit, event -> hover(-1));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        makeAccessible();
    }

    ScrolledComposite control() {
        return scroll;
    }

    void focus() {
        canvas.setFocus();
    }

    void show(List<Line> fresh) {
        Link at = cursor < 0 ? null : lines.get(cursor).link();
        lines = List.copyOf(fresh);
        cursor = indexOf(at);
        hover = -1;
        scroll.setBackground(look.side());
        canvas.setBackground(look.side());
        scroll.setMinHeight(top(lines.size()) + ROW);
        canvas.redraw();
    }

    /** Marks the page in front. */
    void front(String page) {
        front = indexOf(new Link(page, ""));
        if (front >= 0) {
            cursor = front;
        }
        canvas.redraw();
        canvas.getAccessible().selectionChanged();
    }

    List<Line> lines() {
        return lines;
    }

    private int indexOf(Link link) {
        for (int i = 0; i < lines.size(); i++) {
            if (link != null && link.equals(lines.get(i).link())) {
                return i;
            }
        }
        return -1;
    }

    private int height(int line) {
        return lines.get(line).isHead() ? HEAD : ROW;
    }

    private int top(int line) {
        int y = 0;
        for (int i = 0; i < line; i++) {
            y += height(i);
        }
        return y;
    }

    private int at(int y) {
        int top = 0;
        for (int i = 0; i < lines.size(); i++) {
            top += height(i);
            if (y < top) {
                return lines.get(i).isHead() ? -1 : i;
            }
        }
        return -1;
    }

    private void pressed(Event event) {
        canvas.setFocus();
        int line = at(event.y);
        if (event.button == 1 && line >= 0) {
            cursor = line;
            follow.accept(lines.get(line).link());
        }
        canvas.redraw();
    }

    private void hover(int line) {
        if (line != hover) {
            hover = line;
            canvas.setToolTipText(null);
            canvas.redraw();
        }
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> step(1, cursor);
            case SWT.ARROW_UP -> step(-1, cursor);
            case SWT.HOME -> step(1, -1);
            case SWT.END -> step(-1, lines.size());
            case SWT.CR, SWT.KEYPAD_CR, SWT.SPACE -> {
                if (cursor >= 0) {
                    follow.accept(lines.get(cursor).link());
                }
            }
            default -> {
                return;
            }
        }
    }

    private void step(int by, int from) {
        for (int i = from + by; i >= 0 && i < lines.size(); i += by) {
            if (!lines.get(i).isHead()) {
                cursor = i;
                reveal();
                canvas.redraw();
                canvas.getAccessible().setFocus(i);
                return;
            }
        }
    }

    private void reveal() {
        Point origin = scroll.getOrigin();
        int top = top(cursor);
        int bottom = top + ROW;
        int shown = scroll.getClientArea().height;
        if (top < origin.y) {
            scroll.setOrigin(0, top - HEAD);
        } else if (bottom > origin.y + shown) {
            scroll.setOrigin(0, bottom - shown);
        }
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        int y = 0;
        int width = canvas.getClientArea().width;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isHead()) {
                paintHead(gc, line, y);
            } else {
                paintLine(gc, i, new Rectangle(0, y, width, ROW));
            }
            y += height(i);
        }
    }

    private void paintHead(GC gc, Line line, int y) {
        gc.setFont(headFont);
        gc.setForeground(look.quiet());
        gc.drawText(line.text(), LEFT, y + HEAD - 8 - gc.getFontMetrics().getHeight(), true);
        gc.setFont(canvas.getFont());
    }

    private void paintLine(GC gc, int index, Rectangle row) {
        Line line = lines.get(index);
        if (index == front || index == hover) {
            gc.setBackground(index == front ? look.chosen() : look.hovered());
            gc.fillRoundRectangle(row.x + 6, row.y + 1, row.width - 12, row.height - 2, 8, 8);
        }
        if (index == front) {
            gc.setBackground(look.accent());
            gc.fillRoundRectangle(row.x + 6, row.y + 7, 3, row.height - 14, 3, 3);
        }
        if (line.image() != null) {
            gc.drawImage(line.image(), LEFT, row.y + (row.height - line.image().getBounds().height) / 2);
        }
        gc.setForeground(line.hint() ? look.quiet() : look.text());
        gc.drawText(line.text(), TEXT_LEFT, row.y + (row.height - gc.getFontMetrics().getHeight()) / 2, true);
        if (index == cursor && canvas.isFocusControl()) {
            gc.setForeground(look.accent());
            gc.drawRoundRectangle(row.x + 6, row.y + 1, row.width - 13, row.height - 3, 8, 8);
        }
    }

    private void makeAccessible() {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID >= 0 && event.childID < lines.size()) {
                    event.result = lines.get(event.childID).text();
                }
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST
                        : lines.get(event.childID).isHead() ? ACC.ROLE_LABEL : ACC.ROLE_LISTITEM;
            }

            @Override
            public void getChildCount(AccessibleControlEvent event) {
                event.detail = lines.size();
            }

            @Override
            public void getChildren(AccessibleControlEvent event) {
                Object[] children = new Object[lines.size()];
                for (int i = 0; i < children.length; i++) {
                    children[i] = i;
                }
                event.children = children;
            }

            @Override
            public void getFocus(AccessibleControlEvent event) {
                event.childID = canvas.isFocusControl() ? cursor >= 0 ? cursor : ACC.CHILDID_SELF : ACC.CHILDID_NONE;
            }

            @Override
            public void getSelection(AccessibleControlEvent event) {
                event.childID = front >= 0 ? front : ACC.CHILDID_NONE;
            }

            @Override
            public void getLocation(AccessibleControlEvent event) {
                int height = event.childID >= 0 && event.childID < lines.size() ? height(event.childID) : canvas.getSize().y;
                Point corner = canvas.toDisplay(0, event.childID >= 0 ? top(event.childID) : 0);
                event.x = corner.x;
                event.y = corner.y;
                event.width = canvas.getSize().x;
                event.height = height;
            }

            @Override
            public void getChildAtPoint(AccessibleControlEvent event) {
                int line = at(canvas.toControl(event.x, event.y).y);
                event.childID = line >= 0 ? line : ACC.CHILDID_SELF;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE;
                if (event.childID >= 0 && event.childID == front) {
                    event.detail |= ACC.STATE_SELECTED;
                }
            }
        });
    }
}
