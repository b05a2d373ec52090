// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tsukasa.ui.it.Ui.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import tsukasa.api.health.Link;
import tsukasa.testing.Eventually;

/** The plugin of the guide, installed from its zip and removed again on the page that is there for it. */
@ExtendWith(RunningConsole.class)
class PluginsPageTest {
    private static final Path BUILT = Path.of(System.getProperty("tsukasa.plugins")).resolveSibling("plugin-template/tsukasa.notices.repository/target");
    private static final String PAGE = "notices";

    @RegisterExtension
    private final QuietLog log = new QuietLog();

    private static Path zip() throws IOException {
        try (Stream<Path> files = Files.list(BUILT)) {
            return files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
        }
    }

    @Test
    void installsAPluginFromItsZipAndRemovesIt() throws Exception {
        String title = word("お知らせ", "Notices");
        assertTrue(Ui.on(() -> Ui.pages().open(new Link("plugins", ""))));
        try (Answers answers = new Answers(zip())) {
            assertTrue(Ui.command("installZip"));
            Eventually.holds("its row", () -> TableView.first().says(title));
        }
        Eventually.holds("its state", () -> TableView.first().rows().stream()
                .anyMatch(row -> row.containsValue(title) && row.containsValue(word("稼働中", "Running"))));
        Eventually.holds("its page", () -> Ui.on(() -> Ui.pages().known().contains(PAGE)));
        TableView.first().goTo(title);
        Picture.take("plugin-installed");
        Keyboard.press(SWT.DEL);
        String remove = word("削除", "Remove");
        Eventually.holds("the question", () -> Ui.asks(remove));
        assertTrue(Ui.shows(word("データベースに保存した内容は残り", "What it has stored in the database stays")));
        Picture.take("plugin-remove");
        Keyboard.tabTo(Ui.find(Button.class, button -> button.getText().equals(remove)));
        Keyboard.press(' ');
        Eventually.holds("the page gone", () -> Ui.on(() -> !Ui.pages().known().contains(PAGE)));
        Eventually.holds("the row gone", () -> !TableView.first().says(title));
        assertFalse(Ui.shows(title));
    }
}
