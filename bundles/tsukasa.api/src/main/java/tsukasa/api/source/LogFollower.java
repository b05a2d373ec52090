// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Reads a log that grows, over rotation by renaming and by truncation, and over restarts of this program. A line is handed
 * out once it ends. A tool for sources; used by one thread.
 */
public final class LogFollower {
    private static final int CHUNK = 1 << 20;
    private static final int TAIL = 64;
    private final Path file;
    private Position position;

    /**
     * How far a log was read.
     *
     * @param identity what tells the file from the one that takes its name after a rotation
     * @param offset   bytes read
     * @param tail     checksum of the bytes just before, which shows whether the file was truncated and has grown again
     */
    public record Position(String identity, long offset, long tail) {
        /** Before the first line of a log that was never read. */
        public static final Position NOWHERE = new Position("-", 0, 0);

        @Override
        public String toString() {
            return identity + " " + offset + " " + tail;
        }

        /** What {@link #toString()} gave. */
        public static Position parse(String text) {
            String[] words = text.split(" ");
            return new Position(words[0], Long.parseLong(words[1]), Long.parseLong(words[2]));
        }
    }

    /** A line, and where reading goes on once it is done with. */
    public record Read(String text, Position after) {
    }

    public LogFollower(Path file, Position position) {
        this.file = file;
        this.position = position;
    }

    /**
     * The next whole lines, about a megabyte at most; empty if there is nothing new at the moment.
     *
     * @throws NoSuchFileException if there never was such a file
     */
    public List<Read> next() throws IOException {
        Optional<Path> current = current();
        if (current.isEmpty()) {
            return List.of();
        }
        List<Read> lines = read(current.get());
        if (!lines.isEmpty() || current.get().equals(file)) {
            return lines;
        }
        Path following = after(current.get());
        if (!Files.exists(following)) {
            return lines;
        }
        position = new Position(identity(following), 0, 0);
        return read(following);
    }

    /** The file that holds our position: the log itself, or the name that it was rotated to. */
    private Optional<Path> current() throws IOException {
        if (!Files.exists(file)) {
            if (position.equals(Position.NOWHERE)) {
                throw new NoSuchFileException(file.toString());
            }
            return rotated().stream().filter(this::isOurs).findFirst(); // in the middle of a rotation
        }
        if (isOurs(file)) {
            return Optional.of(file);
        }
        Optional<Path> renamed = rotated().stream().filter(this::isOurs).findFirst();
        if (renamed.isEmpty()) {
            position = new Position(identity(file), 0, 0);
        }
        return Optional.of(renamed.orElse(file));
    }

    private boolean isOurs(Path candidate) {
        try {
            return identity(candidate).equals(position.identity()) && Files.size(candidate) >= position.offset()
                    && tail(candidate, position.offset()) == position.tail();
        } catch (IOException e) {
            return false; // it was renamed or removed just now; the next look will tell
        }
    }

    /** The next newer file of the log after this one; several rotations may have gone by. */
    private Path after(Path older) throws IOException {
        List<Path> files = rotated();
        int index = files.indexOf(older);
        return index >= 0 && index + 1 < files.size() ? files.get(index + 1) : file;
    }

    /** All files of this log that are not compressed, oldest first. */
    public static List<Path> files(Path log) throws IOException {
        List<Path> files = new ArrayList<>(rotated(log));
        files.add(log);
        return files;
    }

    private List<Path> rotated() throws IOException {
        return rotated(file);
    }

    private static List<Path> rotated(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        String name = file.getFileName().toString();
        record Dated(Path path, long modified) {
        }
        try (Stream<Path> siblings = Files.list(folder)) {
            List<Dated> dated = new ArrayList<>();
            Pattern ours = Pattern.compile(Pattern.quote(name) + "[.-]\\d+");
            for (Path path : siblings.filter(path -> ours.matcher(path.getFileName().toString()).matches()).toList()) {
                dated.add(new Dated(path, Files.getLastModifiedTime(path).toMillis()));
            }
            return dated.stream().sorted(Comparator.comparingLong(Dated::modified)).map(Dated::path).toList();
        }
    }

    private static String identity(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Object key = attributes.fileKey() == null ? attributes.creationTime() : attributes.fileKey();
        return key.toString().replace(" ", "");
    }

    private static long tail(Path file, long offset) throws IOException {
        long from = Math.max(0, offset - TAIL);
        CRC32 checksum = new CRC32();
        checksum.update(bytes(file, from, (int) (offset - from)));
        return checksum.getValue();
    }

    private static ByteBuffer bytes(Path file, long from, int most) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(from);
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(most, channel.size() - from)));
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until full, or the file has become shorter
            }
            return buffer.flip();
        }
    }

    /** Reads from a little before the position, so that the bytes for each line's checksum are at hand. */
    private List<Read> read(Path from) throws IOException {
        long base = Math.max(0, position.offset() - TAIL);
        byte[] bytes = copy(bytes(from, base, CHUNK));
        List<Read> lines = new ArrayList<>();
        int start = (int) (position.offset() - base);
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String text = new String(bytes, start, i - start, StandardCharsets.UTF_8).stripTrailing();
                start = i + 1;
                lines.add(new Read(text, at(bytes, base, start)));
            }
        }
        if (lines.isEmpty() && bytes.length == CHUNK) {
            lines.add(new Read("", at(bytes, base, CHUNK))); // a "line" of a megabyte is none
        }
        if (!lines.isEmpty()) {
            position = lines.getLast().after();
        }
        return lines;
    }

    private Position at(byte[] bytes, long base, int read) {
        CRC32 checksum = new CRC32();
        int from = Math.max(0, read - TAIL);
        checksum.update(bytes, from, read - from);
        return new Position(position.identity(), base + read, checksum.getValue());
    }

    private static byte[] copy(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
