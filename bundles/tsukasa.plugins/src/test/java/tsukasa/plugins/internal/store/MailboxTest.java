// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
    private static final Mailbox.Letter LETTER = new Mailbox.Letter("list", "", false, "ja", "tester");
    @TempDir
    Path folder;

    private long files() throws Exception {
        try (Stream<Path> all = Files.list(folder.resolve("mailbox"))) {
            return all.count();
        }
    }

    @Test
    void bringsTheReplyAndClearsAway() throws Exception {
        Mailbox mailbox = new Mailbox(folder);
        mailbox.folder();
        CountDownLatch over = new CountDownLatch(1);
        Thread keeper = new Thread(() -> {
            try {
                while (over.getCount() > 0) {
                    mailbox.serve(letter -> new Mailbox.Reply(letter.verb() + " in " + letter.language(), null));
                    Thread.onSpinWait();
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        keeper.start();
        assertEquals("list in ja", new Mailbox(folder).ask(LETTER, Duration.ofSeconds(20), () -> false).orElseThrow().json());
        over.countDown();
        keeper.join();
        assertEquals(0, files());
    }

    @Test
    void doesNotWaitForAKeeperThatHasGone() throws Exception {
        assertEquals(Optional.empty(), new Mailbox(folder).ask(LETTER, Duration.ofMinutes(5), () -> true));
        assertEquals(0, files());
    }

    @Test
    void answersNobodyWhoHasLeft() throws Exception {
        assertTrue(new Mailbox(folder).ask(LETTER, Duration.ofMillis(1), () -> false).isEmpty());
        new Mailbox(folder).serve(letter -> {
            throw new AssertionError("nobody waits for it");
        });
    }

    @Test
    void saysThatALetterIsDamaged() throws Exception {
        Mailbox mailbox = new Mailbox(folder);
        Files.writeString(mailbox.folder().resolve("1-x.letter.json"), "{");
        mailbox.serve(letter -> new Mailbox.Reply("{}", null));
        assertTrue(Files.readString(mailbox.folder().resolve("1-x.reply.json")).contains("damaged"));
    }
}
