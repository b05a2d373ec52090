// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import tsukasa.shell.Pages;
import tsukasa.ui.PageAction;

/** The running window as a test sees it: what is shown, and what a person would press. Called off the UI thread. */
final class Ui {
    private Ui() {
    }

    static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    /** Asks on the UI thread. */
    static <T> T on(Callable<T> ask) {
        Object[] answer = new Object[1];
        Throwable[] thrown = new Throwable[1];
        display().syncExec(() -> {
            try {
                answer[0] = ask.call();
            } catch (Throwable t) {
                thrown[0] = t;
            }
        });
        if (thrown[0] != null) {
            throw new AssertionError(thrown[0]);
        }
        @SuppressWarnings("unchecked")
        T value = (T) answer[0];
        return value;
    }

    static Pages pages() {
        BundleContext context = FrameworkUtil.getBundle(Ui.class).getBundleContext();
        return context.getService(context.getServiceReference(Pages.class));
    }

    static Shell window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    /** The newest dialog, or the window. On the UI thread. */
    static Shell top() {
        return Arrays.stream(window().getShells()).filter(Shell::isVisible).reduce((before, last) -> last).orElse(window());
    }

    /** Whether a dialog with this title is in front. */
    static boolean asks(String title) {
        return on(() -> top() != window() && top().getText().equals(title));
    }

    /** The first visible control of a kind, in the dialog in front before in the window. */
    static <T extends Control> T find(Class<T> kind, Predicate<T> which) {
        return on(() -> {
            List<Control> all = new ArrayList<>();
            gather(top(), all);
            all.addAll(visible());
            return all.stream().filter(kind::isInstance).map(kind::cast).filter(which).findFirst()
                    .orElseThrow(() -> new AssertionError("there is no such " + kind.getSimpleName() + " among " + all));
        });
    }

    /** The text that stands in the language of the running console. */
    static String word(String japanese, String english) {
        return Locale.getDefault().getLanguage().equals("ja") ? japanese : english;
    }

    /** All visible controls of all shells, parents first. On the UI thread. */
    static List<Control> visible() {
        List<Control> all = new ArrayList<>();
        for (Shell shell : display().getShells()) {
            gather(shell, all);
        }
        return all;
    }

    private static void gather(Control control, List<Control> into) {
        if (!control.isVisible()) {
            return;
        }
        into.add(control);
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                gather(child, into);
            }
        }
    }

    /** Whether a label or button with this text within it can be seen. */
    static boolean shows(String text) {
        return on(() -> visible().stream().anyMatch(control -> text(control).contains(text)));
    }

    private static String text(Control control) {
        return switch (control) {
            case Label label -> label.getText();
            case Button button -> button.getText();
            default -> "";
        };
    }

    static boolean press(String button) {
        return on(() -> {
            Optional<Button> found = visible().stream().filter(Button.class::isInstance).map(Button.class::cast)
                    .filter(each -> each.getText().equals(button)).findFirst();
            found.ifPresent(each -> each.notifyListeners(SWT.Selection, new Event()));
            return found.isPresent();
        });
    }

    /** Presses the button of the page in front that runs this command of it; false if there is none, or it can't be run now. */
    static boolean command(String id) {
        return on(() -> {
            Optional<ToolItem> found = visible().stream().filter(ToolBar.class::isInstance).map(ToolBar.class::cast)
                    .flatMap(bar -> Arrays.stream(bar.getItems())).filter(item -> item.getData() instanceof PageAction action && action.id().equals(id))
                    .filter(ToolItem::isEnabled).findFirst();
            // not within this call: what is run may ask and wait
            found.ifPresent(item -> display().asyncExec(() -> item.notifyListeners(SWT.Selection, new Event())));
            return found.isPresent();
        });
    }
}
