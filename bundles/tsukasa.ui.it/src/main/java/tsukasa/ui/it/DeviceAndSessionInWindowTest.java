// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static tsukasa.ui.it.Hands.press;
import static tsukasa.ui.it.Ui.word;

import java.util.List;
import java.util.Map;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import tsukasa.api.Site;
import tsukasa.api.health.Link;
import tsukasa.testing.Eventually;

/** The ways between two pages, by the keyboard: from a device to its sessions, and from a session to the device it came from. */
@ExtendWith(RunningConsole.class)
class DeviceAndSessionInWindowTest {
    private static final String NAME = "CITY-LT-0777";
    private static final String OTHER = "CITY-LT-0778";
    @RegisterExtension
    private final QuietLog log = new QuietLog();

    @Test
    void fromADeviceToItsSessionsAndBack() throws Exception {
        try (Installed sessions = Installed.plugin("sessions"); Installed devices = Installed.plugin("devices")) {
            Licenses.take("devices", List.of(device("D-0777", NAME), device("D-0778", OTHER)));
            Licenses.take("sessions", List.of(session("watanabe", NAME), session("kobayashi", OTHER)));
            Eventually.holds("the page of devices", () -> Ui.on(() -> Ui.pages().open(new Link("devices", "D-0777"))));
            Eventually.holds("the device", () -> known(NAME));
            press(word("この端末のセッション", "Its sessions"));
            Eventually.holds("its session alone", () -> row("watanabe") && !row("kobayashi"));
            TableView.first().goTo("watanabe");
            Eventually.holds("the command", () -> Ui.command("device"));
            Eventually.holds("the device again", () -> known("SD-0777"));
        }
    }

    private static Map<String, String> device(String asset, String name) {
        return Map.of("asset", asset, "name", name, "serial", "S" + asset, "model", "Note", "section", "tax");
    }

    private static Map<String, String> session(String user, String client) {
        return Map.of("session", "way-" + user, "user", user, "client", client, "host", "ts01", "layer", "office", "start",
                Installed.service(Site.class).now().minusSeconds(60).toString());
    }

    private static boolean known(String text) {
        return Ui.on(() -> Ui.visible().stream().anyMatch(control -> control instanceof Text fact && fact.getText().equals(text)));
    }

    private static boolean row(String text) {
        return Ui.on(() -> Ui.visible().stream().anyMatch(control -> control instanceof NatTable table && new TableView(table).says(text)));
    }
}
