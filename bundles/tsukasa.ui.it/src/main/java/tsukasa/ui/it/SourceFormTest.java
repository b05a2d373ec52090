// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static tsukasa.ui.it.Ui.word;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.health.Link;
import tsukasa.testing.Eventually;

/** A watched folder, added by the form that its kind describes, tried before it is saved, paused and removed. */
@ExtendWith(RunningConsole.class)
class SourceFormTest {
    private static final String NAME = "gateway";

    @RegisterExtension
    private final QuietLog log = new QuietLog();
    @TempDir
    private Path folder;

    @Test
    void addsTriesPausesAndRemovesASource() throws Exception {
        try (Installed sessions = Installed.plugin("sessions"); Installed files = Installed.plugin("source.files")) {
            Eventually.holds("the page", () -> Ui.on(() -> Ui.pages().open(new Link("sources", ""))));
            fillIn();
            Eventually.holds("it collects", () -> state(word("収集中", "Running")));
            TableView.first().goTo(NAME);
            assertTrue(Ui.command("pause"));
            Eventually.holds("it pauses", () -> state(word("一時停止", "Paused")));
            TableView.first().goTo(NAME);
            Picture.take("source-paused");
            Keyboard.press(SWT.F2);
            Eventually.holds("the form", () -> Ui.asks(word("情報源 ", "Source ") + NAME));
            Picture.take("source-edit");
            Keyboard.press(SWT.ESC);
            Keyboard.press(SWT.DEL);
            press(word("削除", "Remove"));
            Eventually.holds("the row gone", () -> !TableView.first().says(NAME));
        }
    }

    private void fillIn() throws Exception {
        assertTrue(Ui.command("add"));
        Eventually.holds("the form", () -> Ui.on(() -> Ui.top() != Ui.window()));
        Picture.take("source-form");
        press(word("テスト", "Test"));
        Eventually.holds("what is wrong", () -> Ui.shows(word("正しくない設定があります", "do not fit")));
        Picture.take("source-wrong");
        Keyboard.tabTo(field(0));
        Keyboard.type(NAME);
        Path missing = folder.resolve("missing");
        write(field(1), missing.toString());
        press(word("テスト", "Test"));
        Eventually.holds("that it does not work", () -> Ui.shows(word("接続できません", "It does not work")));
        Picture.take("source-not-working");
        Files.createDirectory(missing);
        press(word("テスト", "Test"));
        Eventually.holds("that it works", () -> Ui.shows(word("接続できました", "It works")));
        Picture.take("source-working");
        press(word("保存", "Save"));
    }

    private static void press(String button) throws Exception {
        Keyboard.tabTo(Ui.find(Button.class, each -> each.getText().equals(button) && each.getShell() == Ui.top()));
        Keyboard.press(' ');
    }

    /** The name first, then the fields that the kind has. */
    private static Text field(int number) {
        return Ui.on(() -> Ui.visible().stream().filter(control -> control.getShell() == Ui.top()).filter(Text.class::isInstance)
                .map(Text.class::cast).filter(Control::isEnabled).skip(number).findFirst().orElseThrow());
    }

    private static void write(Text field, String text) {
        Ui.on(() -> {
            field.setText(text);
            return true;
        });
    }

    private static boolean state(String state) {
        return TableView.first().rows().stream().anyMatch(row -> row.containsValue(NAME) && row.containsValue(state));
    }
}
