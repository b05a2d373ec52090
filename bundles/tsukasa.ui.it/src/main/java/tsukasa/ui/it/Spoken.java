// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import java.lang.reflect.Field;
import java.util.List;

import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;

/** What a screen reader says of controls that draw themselves. */
final class Spoken {
    private Spoken() {
    }

    /** The name that a control tells; empty if it tells none. On the UI thread. */
    static String name(Control control) {
        AccessibleEvent event = new AccessibleEvent(control);
        listeners(control.getAccessible()).forEach(listener -> listener.getName(event));
        return event.result == null ? "" : event.result;
    }

    /** The first visible control that draws itself whose name begins so. Off the UI thread. */
    static Canvas find(String beginning) {
        return Ui.find(Canvas.class, canvas -> name(canvas).startsWith(beginning));
    }

    static boolean says(String beginning) {
        return Ui.on(() -> Ui.visible().stream().anyMatch(control -> control instanceof Canvas && name(control).startsWith(beginning)));
    }

    @SuppressWarnings("unchecked")
    private static List<AccessibleListener> listeners(Accessible accessible) {
        try {
            Field field = Accessible.class.getDeclaredField("accessibleListeners"); // there is no other way to ask
            field.setAccessible(true);
            List<AccessibleListener> all = (List<AccessibleListener>) field.get(accessible);
            return all == null ? List.of() : all;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
