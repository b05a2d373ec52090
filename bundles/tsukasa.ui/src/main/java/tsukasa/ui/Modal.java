// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.function.BooleanSupplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * A dialog over the window. {@link #open} returns at once, so no caller waits within it; it closes with the control that
 * owns it, so a plugin that goes leaves none behind. Escape closes it. Its words are its maker's.
 */
public final class Modal {
    private static final int BUTTON_WIDTH = 100;
    private final Shell shell;
    private final Control owner;
    private final Composite area;
    private final Composite buttons;

    public Modal(Control owner, String title) {
        this.owner = owner;
        shell = new Shell(owner.getShell(), SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(title);
        shell.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.fillDefaults().margins(20, 16).spacing(12, 14).applyTo(shell);
        area = new Composite(shell, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(8, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        buttons = new Composite(shell, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(0).spacing(8, 0).applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.END).grab(true, false).applyTo(buttons);
        org.eclipse.swt.widgets.Listener gone = event -> close();
        owner.addListener(SWT.Dispose, gone);
        shell.addListener(SWT.Dispose, event -> {
            if (!owner.isDisposed()) {
                owner.removeListener(SWT.Dispose, gone);
            }
        });
    }

    /** Where its content goes; a grid of one column. */
    public Composite area() {
        return area;
    }

    /** Adds a button; the dialog closes if what it does says so. */
    public Button button(String title, BooleanSupplier run) {
        ((GridLayout) buttons.getLayout()).numColumns++;
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(title);
        button.addListener(SWT.Selection, event -> {
            if (run.getAsBoolean()) {
                close();
            }
        });
        GridDataFactory.fillDefaults().hint(Math.max(BUTTON_WIDTH, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x), SWT.DEFAULT)
                .applyTo(button);
        return button;
    }

    /** The button that Enter presses. */
    public void usual(Button button) {
        shell.setDefaultButton(button);
    }

    /** Shows it over its window, so wide at least. */
    public void open(int width) {
        int natural = shell.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        Point size = shell.computeSize(Math.max(width, natural), SWT.DEFAULT);
        Rectangle screen = shell.getMonitor().getClientArea();
        shell.setSize(Math.min(size.x, screen.width), Math.min(size.y, screen.height));
        Rectangle over = owner.getShell().getBounds();
        int x = over.x + (over.width - shell.getSize().x) / 2;
        int y = over.y + (over.height - shell.getSize().y) / 3;
        shell.setLocation(Math.max(screen.x, x), Math.max(screen.y, y));
        shell.open();
    }

    public void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
        }
    }

    public boolean closed() {
        return shell.isDisposed();
    }
}
