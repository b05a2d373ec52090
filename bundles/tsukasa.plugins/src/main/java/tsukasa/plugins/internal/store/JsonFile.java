// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** A value as a JSON file that is either the old or the new one, whatever happens while it is written. */
final class JsonFile {
    private static final int READABLE = 16 << 20;

    /** Made at the first use, which is not on the thread that starts the components. */
    private static final class Format {
        private static final Gson GSON = new GsonBuilder().setPrettyPrinting().serializeNulls().create();
    }

    <T> T read(Path file, Class<T> type) throws IOException {
        if (Files.size(file) > READABLE) {
            throw new IOException(file + " is larger than it can be meant to be");
        }
        T value;
        try {
            value = Format.GSON.fromJson(Files.readString(file), type);
        } catch (RuntimeException e) { // no JSON, or values that a record's constructor refuses
            throw new IOException(file + " is damaged: " + e.getMessage(), e);
        }
        if (value == null) {
            throw new IOException(file + " is empty");
        }
        return value;
    }

    void write(Path file, Object value) throws IOException {
        Path next = Files.createTempFile(file.getParent(), ".next-", ".json");
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(Format.GSON.toJson(value).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
