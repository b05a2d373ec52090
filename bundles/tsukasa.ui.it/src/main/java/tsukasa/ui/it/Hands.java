// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;

import tsukasa.testing.Eventually;

/** What a person does with the keyboard on pages and in their dialogs. Called off the UI thread. */
final class Hands {
    private Hands() {
    }

    /** Goes to a side of what has sides, by the arrow keys. */
    static void turnTo(String side) throws Exception {
        CTabFolder folder = Ui.find(CTabFolder.class, each -> Arrays.stream(each.getItems()).anyMatch(item -> item.getText().equals(side)));
        Keyboard.tabTo(folder);
        for (int i = Ui.on(folder::getItemCount); i > 0 && !turned(folder).equals(side); i--) {
            String before = turned(folder);
            Keyboard.press(SWT.ARROW_RIGHT);
            Eventually.get("the next side", () -> turned(folder), now -> !now.equals(before));
        }
        assertEquals(side, turned(folder));
    }

    private static String turned(CTabFolder folder) {
        return Ui.on(() -> folder.getSelection().getText());
    }

    /** Waits until the button can be pressed, as after a change the rows are read anew. */
    static void press(String button) throws Exception {
        Eventually.holds("the button " + button, () -> Ui.on(() -> Ui.visible().stream()
                .anyMatch(control -> control instanceof Button each && each.getText().equals(button) && each.isEnabled())));
        Keyboard.tabTo(Ui.find(Button.class, each -> each.getText().equals(button)));
        Keyboard.press(' ');
    }

    /** Writes the reason into the last field of the dialog in front, and presses what does it. */
    static void confirm(String why, String verb) throws Exception {
        Text reason = Ui.on(() -> Ui.visible().stream().filter(control -> control.getShell() == Ui.top()).filter(Text.class::isInstance)
                .map(Text.class::cast).reduce((before, last) -> last).orElseThrow());
        Keyboard.tabTo(reason);
        Keyboard.type(why);
        press(verb);
        Eventually.holds("the end of the dialog", () -> Ui.on(() -> Ui.top() == Ui.window()));
    }
}
