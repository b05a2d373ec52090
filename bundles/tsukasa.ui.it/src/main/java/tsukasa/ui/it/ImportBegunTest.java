// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tsukasa.ui.it.Ui.word;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.source.ImportLinks;
import tsukasa.testing.Eventually;

/** An import that was begun is as it was when the theme changes, and begins with what a link asks for. */
@ExtendWith(RunningConsole.class)
class ImportBegunTest {
    @RegisterExtension
    private final QuietLog log = new QuietLog();
    @TempDir
    private Path folder;

    @Test
    void isKeptWhenTheThemeChanges() throws Exception {
        Path file = Files.writeString(folder.resolve("pools.csv"), "pool,product,counting\nCAD,CAD,sessions\n");
        try (Installed sessions = Installed.plugin("sessions"); Installed licenses = Installed.plugin("licenses");
                Installed files = Installed.plugin("source.files"); Answers answers = new Answers(file)) {
            Eventually.holds("the page", () -> Ui.on(() -> Ui.pages().open(ImportLinks.ANY)));
            chosen(word("セッション", "Sessions"));
            assertTrue(Ui.on(() -> Ui.pages().open(ImportLinks.of("licenses"))));
            chosen(word("プール", "pools"));
            String asked = Ui.on(() -> kind().getText());
            assertTrue(Ui.press(word("追加…", "Add…")));
            Combo name = Ui.find(Combo.class, combo -> (combo.getStyle() & SWT.READ_ONLY) == 0);
            Keyboard.type(name, name::getText, "half done");
            theme(word("ダーク", "Dark"));
            Eventually.holds("the name that was typed", () -> Ui.on(() -> !name.isDisposed() ? false : Ui.visible().stream()
                    .anyMatch(control -> control instanceof Combo combo && combo.getText().equals("half done"))));
            chosen(asked);
            assertEquals(file.toString(), first());
            Picture.take("import-kept");
            theme(word("システムに合わせる", "As the system"));
        }
    }

    private static String first() {
        List list = Ui.find(List.class, each -> each.getItemCount() == 1);
        return Ui.on(() -> list.getItem(0));
    }

    /** On the UI thread. */
    private static Combo kind() {
        return Ui.visible().stream().filter(Combo.class::isInstance).map(Combo.class::cast)
                .filter(combo -> (combo.getStyle() & SWT.READ_ONLY) != 0).findFirst().orElseThrow();
    }

    private static void chosen(String title) throws Exception {
        Eventually.holds("the kind " + title, () -> Ui.on(() -> kind().getText().contains(title)));
    }

    private static void theme(String wanted) throws Exception {
        Keyboard.press(',', SWT.MOD1);
        Eventually.holds("the dialog", () -> Ui.asks(word("設定", "Preferences")));
        Combo combo = Ui.find(Combo.class, each -> each.indexOf(wanted) >= 0);
        Ui.on(() -> {
            combo.select(combo.indexOf(wanted));
            combo.notifyListeners(SWT.Selection, new Event());
            return true;
        });
        Keyboard.press(SWT.ESC);
        Eventually.holds("the dialog gone", () -> Ui.on(() -> Ui.top() == Ui.window()));
    }
}
