// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

import tsukasa.reports.Renderer;

/** Files that are written beside their places, on the disk for good before they take their names, or gone. */
final class Staging implements Renderer.Outlet, AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private final Path folder;
    private final Map<String, Path> parts = new LinkedHashMap<>();

    Staging(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    @Override
    public OutputStream open(String fileName) throws IOException {
        if (parts.containsKey(fileName)) {
            throw new IOException("written twice: " + fileName);
        }
        Path part = Files.createTempFile(folder, ".writing-", ".part");
        parts.put(fileName, part);
        FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
        return new Durable(channel);
    }

    long bytes(String fileName) throws IOException {
        return Files.size(parts.get(fileName));
    }

    Path place(String fileName) {
        return folder.resolve(fileName);
    }

    void commit() throws IOException {
        for (var part : parts.entrySet()) {
            move(part.getValue(), place(part.getKey()));
        }
        parts.clear();
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what was not committed. */
    @Override
    public void close() throws IOException {
        for (Path part : parts.values()) {
            Files.deleteIfExists(part);
        }
    }

    /** Is on the disk when it is closed, so that a full one shows itself before the file takes its name. */
    private static final class Durable extends FilterOutputStream {
        private final FileChannel channel;

        Durable(FileChannel channel) {
            super(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
            this.channel = channel;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (channel.isOpen()) {
                try (channel) {
                    out.flush();
                    channel.force(true);
                }
            }
        }
    }
}
