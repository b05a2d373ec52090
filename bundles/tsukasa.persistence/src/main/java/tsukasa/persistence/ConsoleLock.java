// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;

/**
 * Says that this process is the one that works on a data folder. The system lets go of it when the process ends, however
 * it ends.
 */
public final class ConsoleLock implements AutoCloseable {
    private static final String NAME = "console.lock";
    /** Far behind the text, which Windows would otherwise not let others read. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel channel;

    private ConsoleLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, making it if need be.
     *
     * @throws Refusal if another process (or this one) has it already, or the folder can't be written
     */
    public static ConsoleLock take(Path data, Locale locale) {
        Texts texts = Texts.of(ConsoleLock.class, locale);
        Path file = data.resolve(NAME);
        try {
            Files.createDirectories(data);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new Refusal(texts.text("ConsoleLock_taken", data, holder(file)));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new ConsoleLock(channel);
        } catch (AccessDeniedException e) {
            throw new Refusal(texts.text("ConsoleLock_denied", data), e);
        } catch (IOException e) {
            throw new Refusal(texts.text("ConsoleLock_unusable", data, e.getMessage()), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return text.isEmpty() ? "?" : text;
        } catch (IOException e) {
            return "?";
        }
    }

    /** Lets go of the folder. The file stays, since removing it could take it from under the next holder. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder's lock can't be released", e);
        }
    }
}
