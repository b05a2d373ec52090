// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;

/**
 * A file into which lmstat is written again and again, or a folder that gets one more file each time. A file is read once
 * nobody has written into it for a moment, and again when it changes. Used by one thread.
 */
final class OutputFiles {
    private static final Duration SETTLE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;
    private final Path path;
    private final Set<String> taken;

    /** A file as it is now; the mark stands for its name, size and time in a few letters. */
    private record Found(Path file, Instant changed, long size, String mark) {
    }

    /** @param taken what {@link #taken()} gave before, empty at the beginning */
    OutputFiles(Path path, Set<String> taken) {
        this.path = path;
        this.taken = new HashSet<>(taken);
    }

    /** The next outputs that were not read yet, oldest first, some hundred at most; empty if there is none at the moment. */
    List<Answer> next(Instant now, Texts texts) throws IOException {
        List<Found> present = present(texts);
        Set<String> marks = new HashSet<>();
        present.forEach(found -> marks.add(found.mark()));
        taken.retainAll(marks);
        List<Answer> answers = new ArrayList<>();
        for (Found found : present) {
            boolean settled = !found.changed().plus(SETTLE).isAfter(now);
            if (settled && answers.size() < AT_ONCE && !taken.contains(found.mark())) {
                answers.add(new Answer(found.changed(), found.file().getFileName().toString(), read(found, texts)));
                taken.add(found.mark());
            }
        }
        return answers;
    }

    /** What was read so far, of what is still there. */
    Set<String> taken() {
        return taken;
    }

    /** The output that was written last, whether it was read or not. */
    Optional<Answer> newest(Texts texts) throws IOException {
        List<Found> present = present(texts);
        if (present.isEmpty()) {
            return Optional.empty();
        }
        Found last = present.getLast();
        return Optional.of(new Answer(last.changed(), last.file().getFileName().toString(), read(last, texts)));
    }

    private static String read(Found found, Texts texts) throws IOException {
        if (found.size() > Output.MOST_BYTES) {
            throw new Refusal(texts.text("LmstatCommand_tooMuch", found.file()));
        }
        return Output.text(Files.readAllBytes(found.file()));
    }

    private List<Found> present(Texts texts) throws IOException {
        List<Found> present = new ArrayList<>();
        try {
            if (Files.isDirectory(path)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
                    for (Path file : files) {
                        find(file).ifPresent(present::add);
                    }
                }
            } else {
                present.add(find(path).orElseThrow(() -> new NoSuchFileException(path.toString())));
            }
        } catch (NoSuchFileException e) {
            throw new Refusal(texts.text("FlexnetSource_noPath", path), e);
        }
        present.sort(Comparator.comparing(Found::changed).thenComparing(Found::file));
        return present;
    }

    private static Optional<Found> find(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String name = file.getFileName().toString();
            if (!attributes.isRegularFile() || name.startsWith(".") || name.startsWith("~")) {
                return Optional.empty();
            }
            Instant changed = attributes.lastModifiedTime().toInstant();
            return Optional.of(new Found(file, changed, attributes.size(), mark(name + "|" + attributes.size() + "|" + changed)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static String mark(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Long.toUnsignedString(ByteBuffer.wrap(digest).getLong(), Character.MAX_RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
