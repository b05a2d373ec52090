// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.pages;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ref.WeakReference;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Widget;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Finds the page to which a stray exception belongs, one that was thrown while a widget painted or heard an event. Remembers
 * the widget that was served last, and looks for classes of a page's bundle in the stack.
 */
public final class Faults {
    private static final int[] EVENTS = { SWT.Paint, SWT.Selection, SWT.DefaultSelection, SWT.MouseDown, SWT.MouseUp,
            SWT.MouseMove, SWT.MouseDoubleClick, SWT.MouseWheel, SWT.KeyDown, SWT.KeyUp, SWT.Traverse, SWT.Modify, SWT.Verify,
            SWT.Resize, SWT.FocusIn, SWT.FocusOut, SWT.SetData, SWT.MeasureItem, SWT.EraseItem, SWT.PaintItem,
            SWT.MenuDetect, SWT.Expand, SWT.Collapse, SWT.Show, SWT.Hide };
    private final PageHost host;
    private WeakReference<Widget> served = new WeakReference<>(null);

    private Faults(PageHost host) {
        this.host = host;
    }

    /** Hears of every exception that nobody has caught on this display. */
    public static Faults catching(Display display, PageHost host) {
        Faults faults = new Faults(host);
        for (int event : EVENTS) {
            display.addFilter(event, faults::serving);
        }
        display.setRuntimeExceptionHandler(faults::stray);
        display.setErrorHandler(faults::stray);
        return faults;
    }

    private void serving(Event event) {
        if (served.get() != event.widget) {
            served = new WeakReference<>(event.widget);
        }
    }

    /** Shows it in the page that it came from, or logs it. */
    public void stray(Throwable thrown) {
        Optional<PageFrame> frame = culprit(thrown);
        if (frame.isPresent()) {
            frame.get().faultSoon(thrown);
        } else {
            ILog.of(Faults.class).error("Something went wrong in the window; it goes on", thrown);
        }
    }

    private Optional<PageFrame> culprit(Throwable thrown) {
        Optional<PageFrame> holding = host.frames().stream().filter(frame -> frame.holds(control(served.get()))).findFirst();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            for (StackTraceElement element : cause.getStackTrace()) {
                if (holding.isPresent() && owns(holding.get(), element.getClassName())) {
                    return holding;
                }
            }
        }
        for (StackTraceElement element : thrown.getStackTrace()) {
            for (PageFrame frame : host.frames()) {
                if (owns(frame, element.getClassName())) {
                    return Optional.of(frame);
                }
            }
        }
        return holding;
    }

    private static Control control(Widget widget) {
        if (widget == null || widget.isDisposed()) {
            return null;
        }
        return switch (widget) {
            case Control control -> control;
            case Item item when item.getData() instanceof Control control -> control;
            default -> null;
        };
    }

    private static boolean owns(PageFrame frame, String className) {
        Bundle bundle = frame.page().map(KnownPage::bundle).orElse(null);
        BundleWiring wiring = bundle == null ? null : bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return false;
        }
        int dot = className.lastIndexOf('.');
        String path = dot < 0 ? "/" : className.substring(0, dot).replace('.', '/');
        String file = className.substring(dot + 1) + ".class";
        return !wiring.listResources(path, file, BundleWiring.LISTRESOURCES_LOCAL).isEmpty();
    }

    /** The whole story of an exception, as text, so that nothing of its plugin is held. */
    static String text(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** What an exception says in short. */
    static String sentence(Throwable thrown) {
        String message = thrown.getLocalizedMessage();
        return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
    }
}
