// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

import tsukasa.shell.internal.Keys;
import tsukasa.shell.internal.Look;
import tsukasa.ui.PageAction;

/** The head of a page: its title, and its commands as buttons that belong to the shell. */
final class PageHead {
    private final Composite area;
    private final Look look;
    private final Consumer<PageAction> run;
    private final Label title;
    private final Canvas keyboard;
    private Composite tools;
    private LocalResourceManager images;

    PageHead(Composite parent, Look look, Consumer<PageAction> run) {
        this.look = look;
        this.run = run;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(19, 12).spacing(0, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        keyboard = new Canvas(area, SWT.NONE);
        keyboard.addListener(SWT.KeyDown, event -> event.doit = true); // a canvas that hears keys may have the keyboard
        keyboard.addListener(SWT.Traverse, event -> event.doit = true); // and would keep it from Tab
        GridDataFactory.swtDefaults().hint(1, 1).applyTo(keyboard);
        title = new Label(area, SWT.NONE);
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), title);
        title.setFont(fonts.create(FontDescriptor.createFrom(title.getFont()).increaseHeight(5).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(title);
    }

    void show(String text, Image image, List<PageAction> actions) {
        title.setText(text == null ? "" : text.replace("&", "&&"));
        title.setForeground(look.text());
        if (tools != null) {
            tools.dispose();
            tools = null;
        }
        if (!actions.isEmpty()) {
            tools = new Composite(area, SWT.NONE);
            GridLayoutFactory.fillDefaults().applyTo(tools);
            images = new LocalResourceManager(JFaceResources.getResources(), tools);
            ToolBar bar = new ToolBar(tools, SWT.FLAT | SWT.RIGHT | SWT.HORIZONTAL);
            for (PageAction action : actions) {
                if (bar.getItemCount() > 0) {
                    // without it, words stand as near to each other as those of one sentence
                    new ToolItem(bar, SWT.SEPARATOR);
                }
                item(bar, action);
            }
            refresh();
        }
        area.getParent().layout(true, true);
    }

    private void item(ToolBar bar, PageAction action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setText(action.title());
        item.setToolTipText(action.key().flatMap(Keys::readable).map(key -> action.title() + "  (" + key + ')')
                .orElse(action.title()));
        action.icon().ifPresent(icon -> item.setImage(images.create(ImageDescriptor.createFromURL(icon))));
        item.setData(action);
        item.addListener(SWT.Selection, event -> run.accept(action));
    }

    /** Takes the keyboard while nothing in the page does. */
    void focus() {
        keyboard.forceFocus();
    }

    /** Asks again which commands can be run. */
    void refresh() {
        if (tools != null) {
            for (ToolItem item : ((ToolBar) tools.getChildren()[0]).getItems()) {
                if (item.getData() instanceof PageAction action) {
                    item.setEnabled(action.enabled().getAsBoolean());
                }
            }
        }
    }
}
