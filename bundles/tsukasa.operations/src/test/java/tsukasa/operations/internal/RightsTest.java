// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.Actor;
import tsukasa.api.operation.Right;

class RightsTest {
    private static final Actor OWN = new Actor("hanako");
    private static final Actor OTHER = new Actor("情報 太郎");
    private static final Right END = new Right("sessions.end");

    @TempDir
    private Path data;

    @Test
    void withoutAFileTheConsolesOwnActorMayDoEverything() {
        assertTrue(allowed(OWN, "sessions.end"));
        assertFalse(allowed(OTHER, "sessions.end"));
    }

    @Test
    void aLineGrantsJustWhatItNames() throws IOException {
        write("情報\\ 太郎 = sessions.end, plugins.*");
        assertTrue(allowed(OTHER, "sessions.end"));
        assertTrue(allowed(OTHER, "plugins.install"));
        assertFalse(allowed(OTHER, "sessions.import"));
        assertFalse(allowed(OTHER, "pluginsx.install"));
        assertTrue(allowed(OWN, "anything.else"), "who is not mentioned keeps what he has");
    }

    @Test
    void aLineCanTakeEverythingAway() throws IOException {
        write("hanako =");
        assertFalse(allowed(OWN, "sessions.end"));
    }

    @Test
    void theStarIsForWhoHasNoLine() throws IOException {
        write("* = sessions.*\nhanako = *");
        assertTrue(allowed(OTHER, "sessions.end"));
        assertFalse(allowed(OTHER, "plugins.install"));
        assertTrue(allowed(OWN, "plugins.install"));
    }

    @Test
    void aChangedFileCountsAtOnce() throws IOException {
        Rights rights = new Rights(data, OWN);
        write("hanako =");
        assertFalse(rights.allowed(OWN, END));
        write("hanako = sessions.end");
        assertTrue(rights.allowed(OWN, END));
    }

    @Test
    void aFileThatCanNotBeReadGrantsNothing() throws IOException {
        Files.write(data.resolve("rights.properties"), new byte[] { 'a', '=', (byte) 0xff });
        assertThrows(UncheckedIOException.class, () -> allowed(OWN, "sessions.end"));
    }

    private boolean allowed(Actor actor, String right) {
        return new Rights(data, OWN).allowed(actor, new Right(right));
    }

    private void write(String lines) throws IOException {
        Files.writeString(data.resolve("rights.properties"), lines);
    }
}
