// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;

import tsukasa.api.Refusal;
import tsukasa.persistence.Database;
import tsukasa.reports.Format;
import tsukasa.reports.TextEncoding;
import tsukasa.schedules.MailServer;
import tsukasa.schedules.MailServer.Security;
import tsukasa.schedules.RecurrenceText;
import tsukasa.schedules.Schedule;
import tsukasa.schedules.ScheduleId;
import tsukasa.schedules.ScheduledRun;
import tsukasa.schedules.ScheduledRun.State;
import tsukasa.schedules.Span;
import tsukasa.testing.SmtpServer;
import tsukasa.testing.StoreTest;
import tsukasa.testing.TestDatabase;

/** Against a real server that takes mail only over STARTTLS and from a user whom it knows. */
class MailTest {
    private static final ScheduleId ID = new ScheduleId("月次");
    @TempDir
    static Path folder;
    private static SmtpServer smtp;
    private City city;

    @BeforeAll
    static void start() throws Exception {
        smtp = new SmtpServer(folder);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        smtp.close();
    }

    @AfterEach
    void close() {
        city.close();
    }

    private void open(Database database, TestDatabase place, MailServer server, String password) {
        city = new City(database, place.data(), Instant.parse("2026-11-05T22:00:00Z"));
        city.execute(city.schedules.setMailServer(server, password));
    }

    private static MailServer server(Security security, Optional<Path> authorities) {
        return new MailServer("127.0.0.1", smtp.port(), security, SmtpServer.USER, "tsukasa@city.example", authorities, List.of("it@city.example"));
    }

    private static MailServer trusted() {
        return server(Security.STARTTLS, Optional.of(smtp.certificates().ca()));
    }

    private Schedule to(String... recipients) {
        return new Schedule(ID, City.REPORT, RecurrenceText.parse("daily 07:00").orElseThrow(), Span.MONTH, Set.of(Format.CSV), TextEncoding.UTF8_BOM,
                Locale.JAPANESE, Map.of("section", "税務課"), city.folder("報告"), List.of(recipients), false);
    }

    @StoreTest
    void theFilesArriveAsTheyLieInTheFolder(Database database, TestDatabase place) throws Exception {
        open(database, place, trusted(), SmtpServer.PASSWORD);
        city.execute(city.schedules.add(to("bucho@city.example", "kacho@city.example")));
        ScheduledRun run = city.execute(city.schedules.run(ID));
        assertEquals(State.DONE, run.state(), run::toString);
        assertEquals(List.of("bucho@city.example", "kacho@city.example"), run.sentTo());
        MimeMessage mail = lastMail();
        assertEquals("bucho@city.example, kacho@city.example", mail.getHeader("X-To", null));
        assertEquals("【Tsukasa】利用状況 2026年10月", mail.getSubject());
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertTrue(parts.getBodyPart(0).getContent().toString().contains("スケジュール「月次」"), parts.getBodyPart(0).getContent()::toString);
        BodyPart file = parts.getBodyPart(1);
        assertEquals(run.files().getFirst().getFileName().toString(), MimeUtility.decodeText(file.getFileName()));
        try (InputStream in = file.getInputStream()) {
            assertEquals(new String(Files.readAllBytes(run.files().getFirst()), StandardCharsets.UTF_8),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @StoreTest
    void aMailThatIsNotTakenLeavesTheFilesAndTellsThoseWhoLookAfterIt(Database database, TestDatabase place) throws Exception {
        open(database, place, trusted(), SmtpServer.PASSWORD);
        city.execute(city.schedules.add(to(SmtpServer.UNKNOWN)));
        ScheduledRun run = city.execute(city.schedules.run(ID));
        assertEquals(State.NOT_SENT, run.state());
        assertTrue(run.problem().orElseThrow().contains("no such mailbox"), run::toString);
        assertTrue(Files.exists(run.files().getFirst()));
        assertEquals(List.of(), run.sentTo());
        MimeMessage alert = lastMail();
        assertEquals("it@city.example", alert.getHeader("X-To", null));
        assertTrue(alert.getSubject().contains("月次"), alert.getSubject());
        assertEquals("schedules.notSent.月次", new SchedulesHealthCheck(city.schedules).check(Locale.JAPANESE).getFirst().id());
    }

    @StoreTest
    void theTestSaysWhatIsWrong(Database database, TestDatabase place) throws Exception {
        open(database, place, trusted(), "wrong");
        assertTrue(refusal("a@city.example").contains("did not let console in"));
        city.execute(city.schedules.setMailServer(server(Security.STARTTLS, Optional.empty()), SmtpServer.PASSWORD));
        assertTrue(refusal("a@city.example").contains("certif"), () -> refusal("a@city.example"));
        city.execute(city.schedules.setMailServer(server(Security.NONE, Optional.empty()), SmtpServer.PASSWORD));
        assertTrue(refusal("a@city.example").contains("No mail went out"), () -> refusal("a@city.example"));
        city.execute(city.schedules.setMailServer(trusted(), SmtpServer.PASSWORD));
        assertTrue(refusal("nobody").contains("not a mail address"));
        int before = smtp.mails().size();
        city.schedules.testMail("a@city.example");
        assertEquals(before + 1, smtp.mails().size());
    }

    @StoreTest
    void thePasswordIsKeptEncipheredAndOnlyForTheServerItWasGivenFor(Database database, TestDatabase place) throws Exception {
        open(database, place, trusted(), SmtpServer.PASSWORD);
        String stored = database.jdbc(connection -> {
            try (var rows = connection.createStatement().executeQuery("SELECT secret FROM mail_server")) {
                rows.next();
                return rows.getString(1);
            }
        });
        assertFalse(stored.contains(SmtpServer.PASSWORD));
        MailServer other = new MailServer("mail.other.example", 587, Security.STARTTLS, SmtpServer.USER, "tsukasa@city.example", Optional.empty(), List.of());
        assertTrue(city.refused(city.schedules.setMailServer(other, null)).contains("password"));
        MailServer more = new MailServer("127.0.0.1", smtp.port(), Security.STARTTLS, SmtpServer.USER, "tsukasa@city.example",
                Optional.of(smtp.certificates().ca()), List.of());
        city.execute(city.schedules.setMailServer(more, null));
        city.schedules.testMail("b@city.example");
        assertEquals(Optional.of(more), city.schedules.mailServer());
    }

    private String refusal(String recipient) {
        return assertThrows(Refusal.class, () -> city.schedules.testMail(recipient)).getMessage();
    }

    private static MimeMessage lastMail() throws Exception {
        try (InputStream in = Files.newInputStream(smtp.mails().getLast())) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }
}
