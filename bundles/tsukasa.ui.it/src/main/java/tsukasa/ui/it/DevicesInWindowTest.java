// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tsukasa.ui.it.Hands.confirm;
import static tsukasa.ui.it.Hands.press;
import static tsukasa.ui.it.Ui.word;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import tsukasa.api.health.Link;
import tsukasa.testing.Eventually;

/** The page of devices on its services, by the keyboard: a device is found, lent, accepted, taken back and lost, and several are changed at once. */
@ExtendWith(RunningConsole.class)
class DevicesInWindowTest {
    private static final String SERVICE = "tsukasa.devices.DeviceService";
    private static final List<String> ASSETS = List.of("D-0001", "D-0002", "D-0003");
    @RegisterExtension
    private final QuietLog log = new QuietLog();

    @Test
    void findsLendsAndChangesDevices() throws Exception {
        try (Installed sessions = Installed.plugin("sessions"); Installed devices = Installed.plugin("devices")) {
            Licenses.take("devices", ASSETS.stream().map(DevicesInWindowTest::device).toList());
            Eventually.holds("the page", () -> Ui.on(() -> Ui.pages().open(new Link("devices", "D-0002"))));
            int all = Licenses.ask(SERVICE, "devices", new Class<?>[0]).size(); // with those that other tests have left
            Eventually.holds("the cards", () -> Spoken.says(word("状況: すべて " + all, "Status: all " + all)));
            find("d-0002", "CITY-D-0002");
            lend();
            accept();
            takeBack();
            editAll();
            lose();
        }
    }

    private static Map<String, String> device(String asset) {
        return Map.of("asset", asset, "name", "CITY-" + asset, "serial", "S" + asset, "model", "Note", "section", "tax");
    }

    private static Control filter() {
        return Ui.find(Text.class, text -> (text.getStyle() & SWT.SEARCH) != 0);
    }

    /** Types or scans, and Enter; what is known of the device is then seen. */
    private static void find(String typed, String name) throws Exception {
        Control filter = filter();
        Ui.on(filter::setFocus);
        Keyboard.press('a', SWT.MOD1);
        Keyboard.type(typed);
        Keyboard.press(SWT.CR);
        Eventually.holds("the device " + name, () -> Ui.on(() -> Ui.visible().stream()
                .anyMatch(control -> control instanceof Text text && text.getText().equals(name))));
    }

    private static void lend() throws Exception {
        press(word("貸出…", "Lend…"));
        Eventually.holds("the dialog", () -> Ui.asks(word("端末 D-0002 の貸出", "Lend D-0002")));
        Keyboard.tabTo(field(word("借受者", "Borrower")));
        Keyboard.type("ito");
        Picture.take("devices-lend");
        confirm("joined", word("貸し出す", "Lend"));
        Eventually.holds("that it was lent", () -> Ui.shows(word("端末 D-0002 を ito に貸し出しました", "D-0002 has been lent to ito")));
        kept("joined", "devices.lend", "id=D-0002", "state=LENT");
    }

    private static Text field(String name) {
        return Ui.find(Text.class, text -> text.getShell() == Ui.top() && Spoken.name(text).equals(name));
    }

    private static void accept() throws Exception {
        find("d-0002", "CITY-D-0002");
        press(word("受領…", "Accepted…"));
        Eventually.holds("the dialog", () -> Ui.asks(word("端末 D-0002 の受領", "Acceptance of D-0002")));
        confirm("signed", word("受領を記録", "Note the acceptance"));
        Eventually.holds("that it was accepted", () -> Ui.shows(word("端末 D-0002 の受領を記録しました", "It has been noted that D-0002 was accepted")));
        kept("signed", "devices.lend", "id=D-0002", "state=LENT");
    }

    private static void takeBack() throws Exception {
        find("d-0002", "CITY-D-0002");
        press(word("返却…", "Take back…"));
        Eventually.holds("the dialog", () -> Ui.asks(word("端末の返却", "Take devices back")));
        confirm("left", word("返却を受け付ける", "Take it back"));
        Eventually.holds("that it came back", () -> Ui.shows(word("1台の返却を受け付けました", "One device has been taken back")));
        kept("left", "devices.lend", "id=D-0002", "state=RETURNED");
        Picture.take("devices-back");
    }

    private static void editAll() throws Exception {
        Control filter = filter();
        Ui.on(filter::setFocus);
        Keyboard.press(SWT.ESC);
        Keyboard.type("d-000");
        Eventually.holds("their rows alone", () -> TableView.first().rows().size() == ASSETS.size() && ASSETS.stream().allMatch(TableView.first()::says));
        TableView.first().goTo("D-0001");
        Keyboard.press('a', SWT.MOD1);
        Eventually.holds("the command", () -> Ui.command("edit"));
        Eventually.holds("the dialog", () -> Ui.asks(word("3台の端末の一括変更", "Change 3 devices")));
        Keyboard.tabTo(field(word("所管課", "Section")));
        Keyboard.type("welfare");
        confirm("moved", word("3台を変更", "Change 3 devices"));
        Eventually.holds("that they were changed", () -> Ui.shows(word("3台の端末を変更しました", "3 devices have been changed")));
        for (String asset : ASSETS) {
            kept("moved", "devices.edit", "id=" + asset, "welfare");
        }
        Eventually.holds("the section's bar", () -> Spoken.says(word("所管課: welfare 3", "Section: welfare 3")));
    }

    private static void lose() throws Exception {
        find("d-0001", "CITY-D-0001");
        press(word("紛失…", "Lost…"));
        Eventually.holds("the steps", () -> Ui.shows(word("紛失した端末 D-0001", "Lost device D-0001")));
        step(word("紛失として登録…", "Mark as lost…"), word("紛失として登録", "Mark as lost"), "left in a train");
        step(word("SIMを停止…", "Suspend the SIM…"), word("SIMを停止", "Suspend the SIM"), "no more calls");
        step(word("ライセンスを回収…", "Release the licenses…"), word("ライセンスを回収", "Release the licenses"), "no more seats");
        step(word("セッションを切断…", "End the sessions…"), word("セッションを切断", "End the sessions"), "no more sessions");
        Picture.take("devices-lost");
        Eventually.holds("the end", () -> Ui.shows(word("4つの手順がすべて済みました", "All four steps are done")));
        kept("left in a train", "devices.lost", "id=D-0001", "state=LOST");
    }

    /** Once it has been taken, its button has gone. */
    private static void step(String button, String verb, String why) throws Exception {
        press(button);
        Eventually.holds("the question", () -> Ui.on(() -> Ui.top() != Ui.window()));
        confirm(why, verb);
        Eventually.holds("the step", () -> !Ui.shows(button));
        assertEquals(1, Licenses.changes("devices.lost", why).size(), why);
    }

    /** The change is in the audit trail, once, and the service has the device so. */
    private static void kept(String why, String right, String device, String so) throws Exception {
        assertEquals(List.of(right), Licenses.changes("devices.", why).stream().map(entry -> entry.right().name()).toList());
        List<String> devices = Licenses.ask(SERVICE, "devices", new Class<?>[0]);
        assertTrue(devices.stream().anyMatch(each -> each.contains(device) && each.contains(so)), devices::toString);
    }
}
