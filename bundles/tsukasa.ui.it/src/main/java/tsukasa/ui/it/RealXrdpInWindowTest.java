// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.it;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tsukasa.ui.it.Ui.word;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Progress;
import tsukasa.api.Site;
import tsukasa.api.health.Link;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.api.source.SourceId;
import tsukasa.sources.SourceSettings;
import tsukasa.sources.Sources;
import tsukasa.testing.Eventually;
import tsukasa.testing.XrdpServer;

/** A real login at a real xrdp: seen in the page within seconds, ended from it by the keyboard, and in the report. */
@ExtendWith(RunningConsole.class)
class RealXrdpInWindowTest {
    private static final SourceId SOURCE = new SourceId("ts01");
    private static final String LAPTOP = "CITY-LT-0042";
    private static final Duration SOON = Duration.ofSeconds(5);

    @RegisterExtension
    private final QuietLog log = new QuietLog();
    @TempDir
    private Path folder;
    @TempDir
    private Path reports;

    @Test
    void isSeenEndedAndReported() throws Exception {
        XrdpServer.assumePossible();
        try (Installed sessions = Installed.plugin("sessions"); Installed xrdp = Installed.plugin("source.xrdp");
                XrdpServer server = new XrdpServer(folder)) {
            Sources sources = Installed.service(Sources.class);
            Eventually.holds("the kind of source", () -> sources.kind("xrdp", java.util.Locale.ENGLISH).isPresent());
            change(sources.add(SOURCE, "xrdp", settings(server)));
            Eventually.holds("the page", () -> Ui.on(() -> Ui.pages().open(new Link("sessions", "open"))));
            Process client = server.login(LAPTOP);
            appearsSoon(server);
            endByKeyboard(server);
            Eventually.holds("the end of the client", () -> !client.isAlive());
            assertTrue(Eventually.get("the end of the user's processes", () -> !server.sessionRuns(), Boolean::booleanValue));
            Eventually.holds("the row gone from what is open", () -> !TableView.first().says(server.user()));
            isReported(server);
            change(sources.remove(SOURCE));
        }
    }

    private static SourceSettings settings(XrdpServer server) {
        return new SourceSettings(Map.of("xrdpLog", server.xrdpLog().toString(), "sesmanLog", server.sesmanLog().toString(), "host", "ts01",
                "layer", "office", "zone", ZoneId.systemDefault().getId(), "staleHours", "24", "access", "local"));
    }

    private static void change(Operation<?> operation) {
        Outcome<?> outcome = Installed.service(Operations.class).execute(operation, Installed.service(Site.class).actor(), "", Progress.NONE);
        assertInstanceOf(Outcome.Done.class, outcome, outcome::toString);
    }

    private static void appearsSoon(XrdpServer server) throws Exception {
        Eventually.get("the login", Duration.ofSeconds(60), server::lastLogin, Optional::isPresent);
        Instant logged = Instant.now();
        Eventually.get("the row", Duration.ofSeconds(60), () -> TableView.first().says(server.user()), Boolean::booleanValue);
        Instant seen = Instant.now();
        Instant second = server.lastLogin().orElseThrow().plusSeconds(1); // the log knows whole seconds: not later than this one's end
        Duration took = Duration.between(second.isBefore(logged) ? second : logged, seen);
        System.getLogger(RealXrdpInWindowTest.class.getName()).log(System.Logger.Level.INFO, "in the page {0} after the login", took);
        assertTrue(took.compareTo(SOON) <= 0, () -> "the row came " + took + " after the login");
        Eventually.holds("the laptop", () -> TableView.first().says(LAPTOP));
    }

    private static void endByKeyboard(XrdpServer server) throws Exception {
        TableView.first().goTo(server.user());
        Picture.take("session");
        Keyboard.press(SWT.DEL, SWT.MOD1);
        Eventually.holds("the question", () -> Ui.asks(word("セッションの終了", "End sessions")));
        String hit = Ui.on(Ui.find(Text.class, text -> (text.getStyle() & SWT.READ_ONLY) != 0 && text.getShell() == Ui.top())::getText);
        assertTrue(hit.contains(server.user()) && hit.contains("ts01"), hit);
        assertTrue(Ui.shows(word("保存していない文書は失われることがあります", "not saved on these PCs may be lost")));
        Keyboard.tabTo(Ui.find(Text.class, text -> (text.getStyle() & SWT.READ_ONLY) == 0));
        Keyboard.type("closing time");
        Picture.take("end");
        Keyboard.tabTo(Ui.find(Button.class, button -> button.getText().equals(word("セッションを終了", "End the session"))));
        Keyboard.press(' ');
        Eventually.holds("the result", () -> Ui.shows(word("ts01 で終了しました", "Ended on ts01")));
        Picture.take("ended");
    }

    private void isReported(XrdpServer server) throws Exception {
        assertTrue(Ui.command("report"));
        Eventually.get("the dialog", () -> Ui.on(() -> Ui.top() == Ui.window() ? null : Ui.top()), Objects::nonNull);
        Picture.take("report");
        for (String format : List.of("CSV", "HTML")) {
            Button button = Ui.find(Button.class, each -> each.getText().equals(format));
            Keyboard.tabTo(button);
            Keyboard.press(' ');
        }
        Combo period = Ui.find(Combo.class, each -> each.getShell() == Ui.top());
        Keyboard.tabTo(period);
        Keyboard.press(SWT.HOME);
        Text place = Ui.find(Text.class, each -> each.getText().contains("reports"));
        Ui.on(() -> {
            place.setText(reports.toString());
            return true;
        });
        Keyboard.tabTo(Ui.find(Button.class, each -> each == Ui.top().getDefaultButton()));
        Keyboard.press(SWT.CR);
        Eventually.holds("the reports", () -> !files(".html").isEmpty() && !files(".csv").isEmpty());
        Picture.take("reported");
        for (String ending : List.of(".csv", ".html")) {
            StringBuilder report = new StringBuilder();
            for (Path file : files(ending)) {
                report.append(Files.readString(file)).append('\n');
            }
            assertTrue(report.indexOf(server.user()) >= 0 && report.indexOf(LAPTOP) >= 0, report::toString);
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(reports, "*" + ending)) {
            return StreamSupport.stream(all.spliterator(), false).toList();
        }
    }
}
