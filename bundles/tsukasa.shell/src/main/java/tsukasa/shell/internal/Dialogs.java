// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** What the shell's own dialogs share: a modal window with a row of buttons, whose words are in the console's language. */
public final class Dialogs {
    private Dialogs() {
    }

    public static Shell modal(Shell parent, String title) {
        Shell shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.RESIZE | SWT.APPLICATION_MODAL);
        shell.setText(title);
        GridLayoutFactory.fillDefaults().margins(20, 16).spacing(12, 12).applyTo(shell);
        return shell;
    }

    /** A row for buttons at the end of the dialog. */
    public static Composite buttons(Shell shell) {
        Composite row = new Composite(shell, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(0).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.END).grab(true, false).applyTo(row);
        return row;
    }

    public static Button button(Composite row, String title, Runnable run) {
        ((org.eclipse.swt.layout.GridLayout) row.getLayout()).numColumns++;
        Button button = new Button(row, SWT.PUSH);
        button.setText(title);
        button.addListener(SWT.Selection, event -> run.run());
        GridDataFactory.fillDefaults().hint(Math.max(96, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x), SWT.DEFAULT)
                .applyTo(button);
        return button;
    }

    public static Label words(Composite parent, String text, int width) {
        Label words = new Label(parent, SWT.WRAP);
        words.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(words);
        return words;
    }

    /** Shows it over the middle of its parent and returns when it has been closed. */
    public static void run(Shell shell) {
        shell.pack();
        Rectangle over = shell.getParent().getBounds();
        shell.setLocation(over.x + (over.width - shell.getSize().x) / 2, over.y + (over.height - shell.getSize().y) / 3);
        shell.open();
        Display display = shell.getDisplay();
        while (!shell.isDisposed()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }
}
