// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ScrollBar;

import tsukasa.reports.PaperPreview.Paper;
import tsukasa.reports.PaperPreview.Sheet;
import tsukasa.ui.Palette;

/** The pages of a report as pictures, one at a time: Page Up and Page Down turn them, the arrows move the sheet. */
final class PaperView {
    private static final int STEP = 40;
    private static final int MARGIN = 12;
    private static final int NARROWEST = 120;
    private static final int WIDEST = 1200;
    private final Tools tools;
    private final Composite area;
    private final Button before;
    private final Button after;
    private final Label place;
    private final Canvas canvas;
    private Optional<Paper> paper = Optional.empty();
    private Optional<Image> image = Optional.empty();
    private String spoken = "";
    private int page;

    PaperView(Composite parent, Tools tools) {
        this.tools = tools;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        Composite row = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        before = button(row, "PaperView_before", -1);
        after = button(row, "PaperView_after", 1);
        place = new Label(row, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(place);
        canvas = new Canvas(area, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> draw());
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_PAGE_NEXT && event.detail != SWT.TRAVERSE_PAGE_PREVIOUS);
        canvas.addListener(SWT.Dispose, event -> image.ifPresent(Image::dispose));
        canvas.getVerticalBar().addListener(SWT.Selection, event -> canvas.redraw());
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = paper.isEmpty() ? tools.text("PaperView_name") : place.getText();
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = spoken;
            }
        });
        clear();
    }

    private Button button(Composite row, String key, int by) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(tools.text(key));
        button.addListener(SWT.Selection, event -> turn(by));
        return button;
    }

    Control control() {
        return area;
    }

    void clear() {
        paper = Optional.empty();
        drawn(Optional.empty(), "");
        placed();
    }

    void show(Paper next) {
        paper = Optional.of(next);
        page = 0;
        placed();
        draw();
        canvas.setFocus();
    }

    private void turn(int by) {
        int last = paper.map(Paper::pages).orElse(1) - 1;
        int next = Math.max(0, Math.min(last, page + by));
        if (next != page) {
            page = next;
            canvas.getVerticalBar().setSelection(0);
            placed();
            draw();
        }
    }

    private void placed() {
        place.setText(paper.map(one -> tools.text("PaperView_place", page + 1, one.pages())).orElse(""));
        before.setEnabled(paper.isPresent() && page > 0);
        after.setEnabled(paper.filter(one -> page + 1 < one.pages()).isPresent());
    }

    private void draw() {
        int width = Math.min(WIDEST, canvas.getClientArea().width - 2 * MARGIN);
        if (width < NARROWEST) {
            return;
        }
        paper.ifPresent(one -> {
            int asked = page;
            tools.context().load("sheet", progress -> tools.services().preview().draw(one, asked, width), sheet -> {
                if (paper.filter(now -> now == one).isPresent()) {
                    drawn(Optional.of(picture(sheet)), sheet.text());
                }
            });
        });
    }

    private ImageData picture(Sheet sheet) {
        ImageData data = new ImageData(sheet.width(), sheet.height(), 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        for (int y = 0; y < sheet.height(); y++) {
            data.setPixels(0, y, sheet.width(), sheet.colours(), y * sheet.width());
        }
        return data;
    }

    private void drawn(Optional<ImageData> data, String text) {
        image.ifPresent(Image::dispose);
        image = data.map(one -> new Image(canvas.getDisplay(), one));
        spoken = text;
        ScrollBar bar = canvas.getVerticalBar();
        int all = data.map(one -> one.height + 2 * MARGIN).orElse(1);
        int room = Math.max(1, canvas.getClientArea().height);
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - room)), 0, Math.max(all, room), room, STEP, room);
        bar.setVisible(all > room);
        canvas.redraw();
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(canvas);
        Rectangle room = canvas.getClientArea();
        gc.setBackground(palette.ground());
        gc.fillRectangle(room);
        image.ifPresent(one -> {
            Rectangle size = one.getBounds();
            int x = Math.max(MARGIN, (room.width - size.width) / 2);
            int y = MARGIN - canvas.getVerticalBar().getSelection();
            gc.drawImage(one, x, y);
            gc.setForeground(palette.line());
            gc.drawRectangle(x - 1, y - 1, size.width + 1, size.height + 1);
        });
        if (canvas.isFocusControl()) {
            gc.setForeground(palette.accent());
            gc.setLineWidth(2);
            gc.drawRectangle(1, 1, room.width - 2, room.height - 2);
        }
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.PAGE_DOWN -> turn(1);
            case SWT.PAGE_UP -> turn(-1);
            case SWT.HOME -> turn(-page);
            case SWT.END -> turn(paper.map(Paper::pages).orElse(0));
            case SWT.ARROW_DOWN -> move(STEP);
            case SWT.ARROW_UP -> move(-STEP);
            case ' ' -> move(canvas.getVerticalBar().getPageIncrement());
            default -> {
                // not for a sheet
            }
        }
    }

    private void move(int by) {
        ScrollBar bar = canvas.getVerticalBar();
        bar.setSelection(bar.getSelection() + by);
        canvas.redraw();
    }
}
