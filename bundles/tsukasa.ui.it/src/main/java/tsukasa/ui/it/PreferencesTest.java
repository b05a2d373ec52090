// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tsukasa.ui.it.Ui.word;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import tsukasa.api.Site;
import tsukasa.api.health.Link;
import tsukasa.testing.Eventually;

/** The preferences by keyboard: the theme changes what is open, the language what comes after the next start. */
@ExtendWith(RunningConsole.class)
class PreferencesTest {
    @RegisterExtension
    private final QuietLog log = new QuietLog();

    @Test
    void changesTheThemeAtOnceAndTheLanguageFromTheNextStartOn() throws Exception {
        Ui.on(() -> Ui.pages().open(new Link("plugins", "")));
        Keyboard.press(',', SWT.MOD1);
        Eventually.holds("the dialog", () -> Ui.asks(word("設定", "Preferences")));
        Picture.take("preferences");
        choose(0, word("ダーク", "Dark"));
        Eventually.get("a dark ground", PreferencesTest::brightness, brightness -> brightness < 60);
        Picture.take("preferences-dark");
        choose(0, word("ライト", "Light"));
        Eventually.get("a light ground", PreferencesTest::brightness, brightness -> brightness > 200);
        String here = Ui.on(() -> combo(1).getText());
        String other = here.equals("日本語") ? "English" : "日本語";
        choose(1, other);
        assertEquals(other.equals("English") ? "en" : "ja", kept());
        choose(1, here);
        assertEquals(here.equals("English") ? "en" : "ja", kept());
        choose(0, word("システムに合わせる", "As the system"));
        Keyboard.press(SWT.ESC);
        Eventually.holds("the dialog gone", () -> Ui.on(() -> Ui.top() == Ui.window()));
    }

    /** On the UI thread. */
    private static Combo combo(int number) {
        return Ui.visible().stream().filter(control -> control.getShell() == Ui.top()).filter(Combo.class::isInstance).map(Combo.class::cast)
                .skip(number).findFirst().orElseThrow();
    }

    /** By the keyboard: up to the first, then down to it. */
    private static void choose(int number, String wanted) throws Exception {
        Combo combo = Ui.on(() -> combo(number));
        Keyboard.tabTo(combo);
        String[] items = Ui.on(combo::getItems);
        for (int step = 0; step < 2 * items.length && !Ui.on(combo::getText).equals(wanted); step++) {
            Keyboard.press(step < items.length - 1 ? SWT.ARROW_UP : SWT.ARROW_DOWN);
        }
        assertEquals(wanted, Ui.on(combo::getText));
    }

    /** Of the ground behind the table of the page in front. */
    private static int brightness() {
        return Ui.on(() -> {
            Color ground = Ui.visible().stream().filter(control -> control.getClass().getSimpleName().equals("NatTable")).findFirst().orElseThrow()
                    .getParent().getBackground();
            return (ground.getRed() + ground.getGreen() + ground.getBlue()) / 3;
        });
    }

    private static String kept() throws Exception {
        Path file = Installed.service(Site.class).data().resolve("site.properties");
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return kept.getProperty("lang");
    }
}
