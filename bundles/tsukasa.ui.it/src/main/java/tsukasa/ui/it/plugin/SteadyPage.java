// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it.plugin;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import tsukasa.ui.Page;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** A page that does what pages do: loads, listens, offers a command, draws with a widget class of its own. */
public final class SteadyPage implements Page {
    static final byte[] BALLAST = new byte[1 << 20];

    @Override
    public String id() {
        return "it.steady";
    }

    @Override
    public String title(Locale locale) {
        return "Steady";
    }

    @Override
    public PageGroup group() {
        return PageGroup.OTHER;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public URL icon() {
        return SteadyPage.class.getResource("page.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        Board board = new Board(parent);
        context.load("rows", progress -> List.of(BALLAST.length), rows -> {
            board.loaded = true;
            context.status("loaded");
            board.redraw();
        });
        context.onChange("it", board::redraw);
        return new PageContent() {
            @Override
            public void focus() {
                board.setFocus();
            }

            @Override
            public List<PageAction> actions() {
                return List.of(new PageAction("count", "Count the rows", Optional.empty(), Optional.of("M1+M2+J"), () -> true,
                        () -> context.status("counted")));
            }
        };
    }

    /** Painted, and filled with what was loaded, when its data say so. */
    static final class Board extends Canvas {
        private boolean loaded;

        Board(Composite parent) {
            super(parent, SWT.DOUBLE_BUFFERED);
            setLayout(new FillLayout());
            addPaintListener(event -> {
                event.gc.drawText("steady", 20, 20);
                setData("painted", loaded);
            });
        }
    }
}
