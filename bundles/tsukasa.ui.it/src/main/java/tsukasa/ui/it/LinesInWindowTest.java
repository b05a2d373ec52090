// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tsukasa.ui.it.Hands.confirm;
import static tsukasa.ui.it.Hands.press;
import static tsukasa.ui.it.Ui.word;

import java.util.List;
import java.util.Map;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import tsukasa.api.health.Link;
import tsukasa.testing.Eventually;

/** Lines, and from where on something is the matter with a device, by the keyboard: a plan pool, a PUK that is kept and looked at, a threshold. */
@ExtendWith(RunningConsole.class)
class LinesInWindowTest {
    private static final String SIM = "8981100022313131313";
    private static final String LINE = "08055551313";
    private static final String PUK = "40718253";
    @RegisterExtension
    private final QuietLog log = new QuietLog();

    @Test
    void changesPoolsPuksAndThresholds() throws Exception {
        try (Installed sessions = Installed.plugin("sessions"); Installed devices = Installed.plugin("devices")) {
            Licenses.take("devices", List.of(Map.of("asset", "D-0901", "name", "CITY-D-0901", "serial", "S901", "model", "Note", "section", "tax")));
            Licenses.take("sims", List.of(Map.of("iccid", SIM, "line", LINE, "carrier", "docomo", "state", "active")));
            Eventually.holds("the page", () -> Ui.on(() -> Ui.pages().open(new Link("devices", "traffic"))));
            Eventually.holds("the line", () -> Ui.on(() -> Ui.visible().stream().anyMatch(control -> control instanceof NatTable table
                    && new TableView(table).says(LINE))));
            keep();
            look();
            pool();
            threshold();
        }
    }

    private static void pool() throws Exception {
        press(word("通信プランの登録…", "Add a plan pool…"));
        asks(word("通信プランの登録", "Add a plan pool"));
        write(word("通信プラン", "Plan pool"), "city-20");
        write(word("通信事業者", "Carrier"), "docomo");
        write(word("締め日", "Closing day"), "0");
        write(word("回線ごとのデータ量（MB）", "Volume for each line (MB)"), "20000");
        reason("from April");
        press(save());
        Eventually.holds("what is wrong", () -> Ui.shows(word("1以上を入力してください。", "At least 1.")));
        write(word("締め日", "Closing day"), "25");
        press(save());
        Eventually.holds("the end of the dialog", () -> Ui.on(() -> Ui.top() == Ui.window()));
        said(word("通信プラン city-20 を保存しました。", "The plan pool city-20 has been saved."));
        assertEquals(List.of("devices.edit"), rights("from April"));
    }

    private static void keep() throws Exception {
        line();
        press(word("PUKを保存…", "Keep a PUK…"));
        asks(word("SIM " + SIM + " のPUKの保存", "PUK of the SIM " + SIM));
        write("PUK", PUK);
        confirm("from the card", save());
        said(word("SIM " + SIM + " のPUKを保存しました。", "The PUK of the SIM " + SIM + " has been kept."));
        assertTrue(Licenses.changes("devices.", "from the card").stream().noneMatch(entry -> entry.toString().contains(PUK)));
    }

    /** Nobody sees it without a reason, and that it was seen stays known. */
    private static void look() throws Exception {
        line();
        press(word("PUKを表示…", "Show the PUK…"));
        asks(word("PUKの表示", "Show the PUK"));
        assertTrue(!Ui.shows(PUK), "seen before it was asked for");
        reason("locked out");
        press(word("表示する", "Show"));
        asks(word(SIM + " のPUK", "PUK of " + SIM));
        Eventually.holds("the PUK", () -> Ui.on(() -> Ui.visible().stream().anyMatch(control -> control instanceof Text text && text.getText().equals(PUK))));
        Keyboard.press(SWT.ESC);
        Eventually.holds("the end of the dialog", () -> Ui.on(() -> Ui.top() == Ui.window()));
        assertEquals(List.of("devices.puk"), rights("locked out"));
        assertTrue(Licenses.changes("devices.", "locked out").stream().noneMatch(entry -> entry.toString().contains(PUK)));
    }

    private static void threshold() throws Exception {
        Eventually.holds("the findings", () -> Ui.on(() -> Ui.pages().open(new Link("devices", "findings"))));
        press(word("判定の基準…", "Thresholds…"));
        asks(word("判定の基準", "From where on something is the matter"));
        write(word("許容する最も古いクライアント", "Oldest client that will do"), "2.10.0");
        confirm("too old", save());
        Eventually.holds("that it is kept", () -> rights("too old").equals(List.of("devices.thresholds")));
    }

    private static void line() throws Exception {
        Eventually.holds("the line", () -> Ui.on(() -> Ui.visible().stream().anyMatch(control -> control instanceof NatTable table
                && new TableView(table).says(LINE))));
        new TableView(Ui.find(NatTable.class, table -> new TableView(table).says(LINE))).goTo(LINE);
    }

    private static String save() {
        return word("保存", "Save");
    }

    private static void asks(String title) throws Exception {
        Eventually.holds("the dialog " + title, () -> Ui.asks(title));
    }

    private static void said(String sentence) throws Exception {
        Eventually.holds(sentence, () -> Ui.shows(sentence));
    }

    private static void write(String name, String value) throws Exception {
        Text field = Ui.find(Text.class, text -> text.getShell() == Ui.top() && Spoken.name(text).equals(name));
        Keyboard.tabTo(field);
        Keyboard.press('a', SWT.MOD1);
        Keyboard.type(value);
    }

    private static void reason(String why) throws Exception {
        Text reason = Ui.on(() -> Ui.visible().stream().filter(control -> control.getShell() == Ui.top()).filter(Text.class::isInstance)
                .map(Text.class::cast).reduce((before, last) -> last).orElseThrow());
        Keyboard.tabTo(reason);
        Keyboard.type(why);
    }

    private static List<String> rights(String why) {
        return Licenses.changes("devices.", why).stream().map(entry -> entry.right().name()).toList();
    }
}
