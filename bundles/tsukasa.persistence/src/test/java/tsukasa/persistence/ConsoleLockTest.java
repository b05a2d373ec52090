// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Refusal;

class ConsoleLockTest {
    @TempDir
    private Path folder;

    @Test
    void isForOneAtATimeAndSaysWho() {
        Path data = folder.resolve("new/data");
        String pid = Long.toString(ProcessHandle.current().pid());
        try (ConsoleLock lock = ConsoleLock.take(data, Locale.ENGLISH)) {
            Refusal english = assertThrows(Refusal.class, () -> ConsoleLock.take(data, Locale.ENGLISH));
            assertTrue(english.getMessage().contains("(process " + pid + ")"), english.getMessage());
            Refusal japanese = assertThrows(Refusal.class, () -> ConsoleLock.take(data, Locale.JAPANESE));
            assertTrue(japanese.getMessage().contains("プロセス " + pid), japanese.getMessage());
        }
        ConsoleLock.take(data, Locale.ENGLISH).close();
    }

    @Test
    void aLongerNumberLeavesNothingBehind() throws IOException {
        Files.writeString(folder.resolve("console.lock"), "99999999999999");
        try (ConsoleLock lock = ConsoleLock.take(folder, Locale.ENGLISH)) {
            assertEquals(Long.toString(ProcessHandle.current().pid()), Files.readString(folder.resolve("console.lock")));
        }
    }

    @Test
    void refusesAFolderThatCanNotBe() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Refusal refusal = assertThrows(Refusal.class, () -> ConsoleLock.take(file.resolve("data"), Locale.ENGLISH));
        assertTrue(refusal.getMessage().contains("--data"), refusal.getMessage());
    }
}
