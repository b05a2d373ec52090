// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

import tsukasa.shell.internal.pages.PageFrame;
import tsukasa.shell.internal.pages.PageHost;
import tsukasa.ui.PageAction;

/** The key strokes of the window, and after them those of the page in front. Dialogs are left alone. */
public final class Keys {
    private final Map<KeyStroke, Runnable> strokes = new LinkedHashMap<>();
    private final Shell window;
    private final PageHost host;

    Keys(Shell window, PageHost host) {
        this.window = window;
        this.host = host;
        Display display = window.getDisplay();
        // the workbench has keys for editors that are not there, Ctrl+E for one, and would take them from the pages
        PlatformUI.getWorkbench().getService(IBindingService.class).setKeyFilterEnabled(false);
        display.addFilter(SWT.KeyDown, this::pressed);
        display.addFilter(SWT.FocusOut, event -> display.asyncExec(this::keepKeyboard));
        window.addListener(SWT.Activate, event -> display.asyncExec(this::keepKeyboard));
    }

    /** A window in which nothing has the keyboard hears no key stroke; layouts that hide a control for a moment take it away. */
    private void keepKeyboard() {
        if (!window.isDisposed() && window.getDisplay().getActiveShell() == window
                && window.getDisplay().getFocusControl() == null) {
            host.front().ifPresent(PageFrame::focus);
        }
    }

    void bind(String stroke, Runnable run) {
        strokes.put(parse(stroke).orElseThrow(() -> new IllegalArgumentException("not a key stroke: " + stroke)), run);
    }

    private void pressed(Event event) {
        if (window.isDisposed() || event.display.getActiveShell() != window || event.keyCode == 0) {
            return;
        }
        KeyStroke exact = SWTKeySupport.convertAcceleratorToKeyStroke(SWTKeySupport.convertEventToUnmodifiedAccelerator(event));
        KeyStroke loose = SWTKeySupport.convertAcceleratorToKeyStroke(SWTKeySupport.convertEventToModifiedAccelerator(event));
        Runnable run = find(exact).or(() -> find(loose)).orElse(null);
        if (run != null) {
            event.doit = false;
            event.type = SWT.None;
            run.run();
        }
    }

    private Optional<Runnable> find(KeyStroke stroke) {
        return Optional.ofNullable(strokes.get(stroke)).or(() -> host.front().flatMap(frame -> ofPage(frame, stroke)));
    }

    private static Optional<Runnable> ofPage(PageFrame frame, KeyStroke stroke) {
        for (PageAction action : frame.actions()) {
            if (action.key().flatMap(Keys::parse).filter(stroke::equals).isPresent()) {
                return Optional.of(() -> frame.run(action));
            }
        }
        return Optional.empty();
    }

    private static Optional<KeyStroke> parse(String stroke) {
        try {
            return Optional.of(KeyStroke.getInstance(stroke));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** The key stroke as it stands on this system's keyboards; empty if the text is none. */
    public static Optional<String> readable(String stroke) {
        return parse(stroke).map(KeyStroke::format);
    }
}
