// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

import tsukasa.testing.Eventually;

/**
 * Keys as the system hands them to the window in front. No window manager runs where the tests do, so the front is given to the
 * newest dialog, or to the window where there is none. Called off the UI thread.
 */
final class Keyboard {
    /** A key that has not been heard by then is lost. */
    private static final Duration HEARD = Duration.ofSeconds(3);

    private Keyboard() {
    }

    /** Presses and lets go of a key: a character, or a key code of {@link SWT}; modifiers as in {@code SWT.MOD1}. */
    static void press(int key, int... modifiers) throws Exception {
        front();
        for (int modifier : modifiers) {
            post(SWT.KeyDown, modifier);
        }
        post(SWT.KeyDown, key);
        post(SWT.KeyUp, key);
        for (int modifier : modifiers) {
            post(SWT.KeyUp, modifier);
        }
        Ui.on(() -> true); // what was posted is heard before this is
    }

    static void type(String text) throws Exception {
        for (char letter : text.toCharArray()) {
            press(letter);
        }
    }

    /** Tabs on until this control has the keyboard. A key that the system loses while the window is rebuilt is pressed again. */
    static void tabTo(Control control) throws Exception {
        for (int i = 0; i < 40; i++) {
            if (Ui.on(() -> Ui.display().getFocusControl() == control)) {
                return;
            }
            Control before = Ui.on(() -> Ui.display().getFocusControl());
            press(SWT.TAB);
            Eventually.within(HEARD, () -> Ui.on(() -> Ui.display().getFocusControl() != before));
        }
        throw new AssertionError("by tabs one does not get to " + Ui.on(control::toString) + " but stays at "
                + Ui.on(() -> String.valueOf(Ui.display().getFocusControl())));
    }

    /** Has the whole text of a control be this, typed; what the system lost of it while the window was rebuilt is typed anew. */
    static void type(Control control, Supplier<String> said, String text) throws Exception {
        for (int i = 0; i < 3; i++) {
            Ui.on(control::setFocus);
            press('a', SWT.MOD1);
            type(text);
            if (Eventually.within(HEARD, () -> Ui.on(() -> said.get().equals(text)))) {
                return;
            }
        }
        throw new AssertionError("what was typed is there as '" + Ui.on(said::get) + "', not '" + text + "'");
    }

    private static void front() throws Exception {
        Eventually.get("a window in front", () -> Ui.on(() -> {
            Shell top = Ui.top();
            if (Ui.display().getActiveShell() != top) {
                top.forceActive();
            }
            return Ui.display().getActiveShell() == top ? Ui.display().getFocusControl() : null;
        }), Objects::nonNull);
    }

    private static void post(int type, int key) {
        Ui.on(() -> {
            Event event = new Event();
            event.type = type;
            if (key >= ' ' && key < SWT.DEL) {
                event.character = (char) key;
            } else {
                event.keyCode = key;
            }
            if (!Ui.display().post(event)) {
                throw new AssertionError("the key " + key + " could not be pressed");
            }
            return true;
        });
    }
}
