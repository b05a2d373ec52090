// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tsukasa.ui.it.Ui.word;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.health.Link;
import tsukasa.testing.Eventually;

/** A file with errors, shown by row and column and not stored; the same file put right; and what the filter lets through, written out. */
@ExtendWith(RunningConsole.class)
class ImportAndExportTest {
    private static final String HEADER = "session,user,section,client,address,host,layer,start,end\n";
    private static final String GOOD = HEADER + """
            a-1,tanaka,税務課,CITY-LT-0001,10.1.1.1,pc-0001,office,2025-10-06T09:00:00+09:00,2025-10-06T12:00:00+09:00
            a-2,suzuki,福祉課,CITY-LT-0002,10.1.1.2,pc-0002,office,2025-10-06T09:30:00+09:00,2025-10-06T17:00:00+09:00
            a-3,tanaka,税務課,CITY-LT-0001,10.1.1.1,pc-0001,lgwan,2025-10-07T09:00:00+09:00,2025-10-07T10:00:00+09:00
            """;
    private static final String BAD = GOOD.replace("2025-10-06T17:00:00+09:00", "five o'clock").replace("a-3,tanaka", "a-3,");

    @RegisterExtension
    private final QuietLog log = new QuietLog();
    @TempDir
    private Path folder;

    @Test
    void storesNothingOfABadFileAllOfAGoodOneAndWritesWhatIsFiltered() throws Exception {
        Path file = Files.writeString(folder.resolve("usage.csv"), BAD);
        Path written = folder.resolve("out.csv");
        try (Installed sessions = Installed.plugin("sessions"); Installed files = Installed.plugin("source.files"); Answers answers = new Answers(file)) {
            Eventually.holds("the page", () -> Ui.on(() -> Ui.pages().open(new Link("import", ""))));
            toTheLastStep();
            Eventually.holds("the errors", () -> Ui.shows(word("2件の誤り", "2 problems")));
            List<Map<String, String>> errors = TableView.first().rows();
            Picture.take("import-errors");
            assertEquals(List.of("3", "4"), errors.stream().map(row -> row.get(word("行", "Line"))).toList(), errors::toString);
            assertEquals(List.of(word("終了", "End"), word("利用者", "User")), errors.stream().map(row -> row.get(word("列", "Column"))).toList());
            Files.writeString(file, GOOD);
            back();
            press(word("次へ", "Next"));
            press(word("新しい3行を保存", "Store 3 new rows"));
            Eventually.holds("the rows stored", () -> Ui.shows(word("保存しました", "Stored: 3 rows")));
            Picture.take("import-stored");
            answers.then(written);
            export();
        }
        List<String> lines = Files.readAllLines(written);
        assertEquals(3, lines.size(), lines::toString);
        assertTrue(lines.get(1).contains("tanaka") && lines.get(2).contains("tanaka"), lines::toString);
        assertFalse(String.join("", lines).contains("suzuki"));
    }

    private static void toTheLastStep() throws Exception {
        press(word("追加…", "Add…"));
        Combo name = Ui.find(Combo.class, combo -> (combo.getStyle() & SWT.READ_ONLY) == 0);
        Ui.on(name::setFocus);
        Keyboard.type("soliton");
        Picture.take("import-files");
        press(word("次へ", "Next"));
        // the file is opened in the background; until then the first step stays, and Next would ask for the same again
        canBePressed(word("戻る", "Back"));
        Picture.take("import-reading");
        press(word("次へ", "Next"));
        Picture.take("import-columns");
        press(word("次へ", "Next"));
    }

    /** To the step before, so that the file is read again. */
    private static void back() throws Exception {
        press(word("戻る", "Back"));
        press(word("戻る", "Back"));
        press(word("次へ", "Next"));
    }

    /** Waits until it can be pressed. */
    private static void press(String button) throws Exception {
        canBePressed(button);
        assertTrue(Ui.press(button));
    }

    private static void canBePressed(String button) throws Exception {
        Eventually.holds("the button " + button, () -> Ui.on(() -> Ui.visible().stream()
                .anyMatch(control -> control instanceof Button each && each.getText().equals(button) && each.isEnabled())));
    }

    private static void export() throws Exception {
        assertTrue(Ui.on(() -> Ui.pages().open(new Link("sessions", "2025-10-01..2025-10-31"))));
        Eventually.holds("the rows", () -> TableView.first().rows().size() == 3);
        Text filter = Ui.find(Text.class, text -> (text.getStyle() & SWT.SEARCH) != 0);
        Ui.on(filter::setFocus);
        Keyboard.type("tanaka");
        Eventually.holds("the rows of one user", () -> TableView.first().rows().size() == 2);
        Keyboard.press('e', SWT.MOD1);
        Eventually.holds("what was written", () -> Ui.shows(word("2行を", "2 rows")));
        Picture.take("exported");
    }
}
