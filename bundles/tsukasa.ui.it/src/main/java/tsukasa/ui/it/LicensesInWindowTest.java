// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tsukasa.ui.it.Hands.confirm;
import static tsukasa.ui.it.Hands.press;
import static tsukasa.ui.it.Hands.turnTo;
import static tsukasa.ui.it.Ui.word;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import tsukasa.api.health.Link;
import tsukasa.api.operation.AuditEntry;
import tsukasa.testing.Eventually;

/** The page of licenses on its services, by the keyboard: pools are chosen, replayed and changed, seats assigned, released and given back. */
@ExtendWith(RunningConsole.class)
class LicensesInWindowTest {
    @RegisterExtension
    private final QuietLog log = new QuietLog();

    @Test
    void showsReplaysAndChangesPools() throws Exception {
        try (Installed sessions = Installed.plugin("sessions"); Installed licenses = Installed.plugin("licenses")) {
            Licenses.take();
            Eventually.holds("the page", () -> Ui.on(() -> Ui.pages().open(new Link("licenses", ""))));
            card(Licenses.DESKS, "3 / 5");
            card(Licenses.NAMED, "0 / 2");
            replay();
            choose(Licenses.DESKS, SWT.ARROW_DOWN, Licenses.NAMED);
            turnTo(word("割当", "Seats"));
            assign();
            release();
            undo();
            edit();
        }
    }

    private static void card(String pool, String value) throws Exception {
        Eventually.holds(pool + " at " + value, () -> Spoken.says(pool + ": " + value + ". "));
    }

    /** From the card of one pool to the next one by an arrow key. */
    private static void choose(String from, int key, String to) throws Exception {
        Control card = Spoken.find(from + ": ");
        Ui.on(card::setFocus);
        Keyboard.press(key);
        Eventually.holds("the pool " + to, () -> Ui.shows(to) && Ui.on(() -> Spoken.name(Ui.display().getFocusControl()).startsWith(to + ": ")));
    }

    private static void replay() throws Exception {
        choose(Licenses.DESKS, SWT.ARROW_DOWN, Licenses.NAMED);
        choose(Licenses.NAMED, SWT.ARROW_UP, Licenses.DESKS);
        turnTo(word("必要数の試算", "How many are enough"));
        Eventually.holds("the answer for all", () -> Ui.shows(word("5件の場合に拒否される利用：0件", "With 5 nobody would have been refused")));
        Keyboard.tabTo(Ui.find(Spinner.class, each -> true));
        for (int i = 0; i < 3; i++) {
            Keyboard.press(SWT.ARROW_DOWN);
        }
        Eventually.holds("the answer for two", () -> Ui.shows(word("2件の場合に拒否される利用：1件", "With 2 one start would have been refused")));
        Picture.take("licenses-replay");
    }

    private static void assign() throws Exception {
        press(word("割り当て…", "Assign…"));
        Eventually.holds("the dialog", () -> Ui.asks(word("プール Named の割り当て", "Assign seats of Named")));
        Keyboard.tabTo(Ui.find(Text.class, text -> (text.getStyle() & SWT.MULTI) != 0));
        Keyboard.type("ito");
        confirm("joined", word("割り当てる", "Assign"));
        Eventually.holds("that it was assigned", () -> Ui.shows(word("1件を割り当てました", "One seat has been assigned")));
        card(Licenses.NAMED, "1 / 2");
        kept("joined", "licenses.assign", 1);
    }

    private static void release() throws Exception {
        Eventually.holds("the row", () -> TableView.first().says("ito"));
        TableView.first().goTo("ito");
        press(word("解除…", "Release…"));
        Eventually.holds("the dialog", () -> Ui.asks(word("割当の解除", "Release seats")));
        Picture.take("licenses-release");
        confirm("left", word("割当を解除", "Release the seat"));
        Eventually.holds("the row released", () -> TableView.first().says(word("解除済み", "released")));
        card(Licenses.NAMED, "0 / 2");
        kept("left", "licenses.assign", 0);
    }

    /** The row that was released is still the chosen one. */
    private static void undo() throws Exception {
        press(word("解除の取り消し…", "Undo the release…"));
        Eventually.holds("the question", () -> Ui.asks(word("解除を取り消す", "Undo the release")));
        confirm("stays", word("解除を取り消す", "Undo the release"));
        Eventually.holds("the row assigned", () -> TableView.first().says(word("割当中", "assigned")));
        card(Licenses.NAMED, "1 / 2");
        kept("stays", "licenses.assign", 1);
        Picture.take("licenses-undone");
    }

    private static void edit() throws Exception {
        assertTrue(Ui.command("edit"));
        Eventually.holds("the dialog", () -> Ui.asks(word("プール Named の編集", "Pool Named")));
        Text entitlement = Ui.find(Text.class, text -> text.getShell() == Ui.top() && text.getText().equals("2"));
        Keyboard.tabTo(entitlement);
        Keyboard.press('a', SWT.MOD1);
        Keyboard.type("3");
        confirm("one more", word("保存", "Save"));
        Eventually.holds("that it was changed", () -> Ui.shows(word("プール Named を変更しました", "The pool Named has been changed")));
        card(Licenses.NAMED, "1 / 3");
        kept("one more", "licenses.edit", 1);
        assertTrue(Licenses.pools().stream().anyMatch(pool -> pool.contains(Licenses.NAMED) && pool.contains("entitlement=3")), "three are entitled");
    }

    /** The change is in the audit trail, once, and the service has so many seats of today. */
    private static void kept(String why, String right, int seats) throws Exception {
        List<AuditEntry> entries = Licenses.changes(why);
        assertEquals(List.of(right), entries.stream().map(entry -> entry.right().name()).toList(), entries::toString);
        List<String> assigned = Licenses.seatsToday();
        assertEquals(seats, assigned.stream().filter(seat -> seat.contains("ito") && seat.contains(Licenses.NAMED)).count(), assigned::toString);
    }
}
