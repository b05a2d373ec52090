// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tsukasa.ui.it.Hands.confirm;
import static tsukasa.ui.it.Hands.press;
import static tsukasa.ui.it.Ui.word;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import tsukasa.api.Site;
import tsukasa.api.health.Link;
import tsukasa.testing.Eventually;

/** A roll-out by the keyboard: a ring can be opened only when enough devices of the one before run the version, and it can be stopped. */
@ExtendWith(RunningConsole.class)
class RolloutInWindowTest {
    private static final int DEVICES = 5;
    private static final String VERSION = "2.10.1";
    @RegisterExtension
    private final QuietLog log = new QuietLog();

    @Test
    void opensTheNextRingOnlyWhenTheOneBeforeHasMetItsGate() throws Exception {
        try (Installed sessions = Installed.plugin("sessions"); Installed devices = Installed.plugin("devices")) {
            Licenses.take("devices", IntStream.rangeClosed(1, DEVICES).mapToObj(RolloutInWindowTest::device).toList());
            Eventually.holds("the page", () -> Ui.on(() -> Ui.pages().open(new Link("devices", "rollout"))));
            divide();
            start();
            assertFalse(Ui.on(() -> button(next()).isEnabled()), "the first ring has not met its gate");
            runs(1);
            runs(2);
            advance();
            stop();
        }
    }

    private static Map<String, String> device(int number) {
        return Map.of("asset", "D-080" + number, "name", "CITY-D-080" + number, "serial", "S80" + number, "model", "Note", "section", "tax", "state", "lent");
    }

    /** Its next contact says that it runs the version. */
    private static void runs(int number) throws Exception {
        Licenses.take("contacts", List.of(Map.of("device", "CITY-D-080" + number, "at", Installed.service(Site.class).now().toString(), "client", VERSION)));
    }

    private static void divide() throws Exception {
        press(word("グループ分け…", "Sizes of the rings…"));
        asks(word("グループ分け", "Sizes of the rings"));
        write(word("台数", "Sizes"), "2");
        confirm("two first", word("割り当てる", "Divide"));
        said(word("5台をグループに割り当てました。", "5 devices have been divided into rings."));
        assertEquals(List.of("devices.rollout"), rights("two first"));
    }

    private static void start() throws Exception {
        press(word("開始…", "Start…"));
        asks(word("段階配布の開始", "Start a roll-out"));
        write(word("クライアントのバージョン", "Client version"), VERSION);
        confirm("safer", word("開始する", "Start"));
        said(word(VERSION + " の段階配布を開始しました。", "The roll-out of " + VERSION + " has been started."));
        assertEquals(List.of("devices.rollout"), rights("safer"));
        Eventually.holds("what can be done", () -> Ui.on(() -> button(word("中止…", "Stop…")).isEnabled()));
        Picture.take("rollout");
    }

    private static void advance() throws Exception {
        press(next());
        asks(word("次のグループを開く", "Open the next ring"));
        confirm("went well", word("開く", "Open"));
        said(word(VERSION + " の段階配布を進めました。", "The roll-out of " + VERSION + " goes on."));
        assertEquals(List.of("devices.rollout"), rights("went well"));
    }

    private static void stop() throws Exception {
        press(word("中止…", "Stop…"));
        asks(word("段階配布の中止", "Stop the roll-out"));
        confirm("a fault", word("中止する", "Stop"));
        said(word(VERSION + " の段階配布を中止しました。", "The roll-out of " + VERSION + " has been stopped."));
        Eventually.holds("that none runs", () -> Ui.on(() -> !button(word("中止…", "Stop…")).isEnabled()));
    }

    private static String next() {
        return word("次のグループへ…", "Open the next ring…");
    }

    /** Asked on the UI thread. */
    private static Button button(String title) {
        return Ui.visible().stream().filter(Button.class::isInstance).map(Button.class::cast).filter(each -> each.getText().equals(title)).findFirst()
                .orElseThrow();
    }

    private static void asks(String title) throws Exception {
        Eventually.holds("the dialog " + title, () -> Ui.asks(title));
    }

    private static void said(String sentence) throws Exception {
        Eventually.holds(sentence, () -> Ui.shows(sentence));
    }

    private static void write(String name, String value) throws Exception {
        Keyboard.tabTo(Ui.find(Text.class, text -> text.getShell() == Ui.top() && Spoken.name(text).equals(name)));
        Keyboard.press('a', SWT.MOD1);
        Keyboard.type(value);
    }

    private static List<String> rights(String why) {
        return Licenses.changes("devices.", why).stream().map(entry -> entry.right().name()).toList();
    }
}
