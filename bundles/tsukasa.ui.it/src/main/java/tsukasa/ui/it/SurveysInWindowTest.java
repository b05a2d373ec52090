// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tsukasa.ui.it.Hands.confirm;
import static tsukasa.ui.it.Hands.press;
import static tsukasa.ui.it.Hands.turnTo;
import static tsukasa.ui.it.Ui.word;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import tsukasa.api.health.Link;
import tsukasa.testing.Eventually;

/** The page of questionnaires on its services, by the keyboard: a wave is closed, its results are seen, a text is given a code and loses it again. */
@ExtendWith(RunningConsole.class)
class SurveysInWindowTest {
    private static final String QUESTION = "テレワークの満足度";
    private static final int PEOPLE = 12;
    @RegisterExtension
    private final QuietLog log = new QuietLog();

    @Test
    void closesAWaveAndCodesWhatWasWritten() throws Exception {
        try (Installed tasks = Installed.plugin("tasks")) {
            Licenses.take("survey", IntStream.range(0, PEOPLE).mapToObj(SurveysInWindowTest::response).toList());
            Eventually.holds("the page", () -> Ui.on(() -> Ui.pages().open(new Link("surveys", "telework / 1"))));
            Eventually.holds("that nothing is told yet", () -> Spoken.says(word("満足している人: –", "Satisfied: –")));
            close();
            code();
            undo();
        }
    }

    private static Map<String, String> response(int number) {
        return Map.of("respondent", "R" + number, "survey", "telework", "wave", "1", "section", number % 2 == 0 ? "tax" : "roads", QUESTION,
                number < PEOPLE - 3 ? "満足" : "不満", "why", "階段" + number);
    }

    private static void close() throws Exception {
        Eventually.holds("the command", () -> Ui.command("close"));
        Eventually.holds("the question", () -> Ui.asks(word("アンケートの締め切り", "Close the wave")));
        confirm("all came", word("締め切る", "Close the wave"));
        Eventually.holds("how many are satisfied", () -> Spoken.says(word("満足している人: 75.0%", "Satisfied: 75.0%")));
        assertEquals(List.of("surveys.close"), rights("all came"));
        Eventually.holds("the results, which are turned to,", () -> Ui.on(() -> Ui.visible().stream().anyMatch(control -> control instanceof NatTable table
                && new TableView(table).says(QUESTION))));
        Picture.take("surveys-results");
    }

    private static TableView texts() {
        return new TableView(Ui.find(NatTable.class, table -> new TableView(table).says("階段3")));
    }

    private static void code() throws Exception {
        turnTo(word("自由記述", "Free texts"));
        Eventually.holds("the texts", () -> Ui.on(() -> Ui.visible().stream().anyMatch(control -> control instanceof NatTable table
                && new TableView(table).says("階段3"))));
        texts().goTo("階段3");
        press(word("分類する…", "Give a code…"));
        Eventually.holds("the dialog", () -> Ui.asks(word("記述の分類", "Give texts a code")));
        Keyboard.tabTo(Ui.find(Text.class, text -> text.getShell() == Ui.top() && Spoken.name(text).equals(word("一覧にない分類", "Or another code"))));
        Keyboard.type("stairs");
        confirm("read", word("分類する", "Give the code"));
        Eventually.holds("that it was coded", () -> Ui.shows(word("1件を「stairs」に分類しました", "One text has been given the code stairs")));
        Eventually.holds("the code", () -> texts().says("stairs"));
        assertEquals(List.of("surveys.code"), rights("read"));
        Picture.take("surveys-coded");
    }

    private static void undo() throws Exception {
        press(word("元に戻す", "Undo"));
        Eventually.holds("that it was taken back", () -> Ui.shows(word("1件の分類を外しました", "The code has been taken back from one text")));
        Eventually.holds("the text without a code", () -> !texts().says("stairs"));
    }

    private static List<String> rights(String why) {
        return Licenses.changes("surveys.", why).stream().map(entry -> entry.right().name()).toList();
    }
}
