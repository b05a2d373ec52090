// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/** How another process on the same data folder talks to the one that keeps the plugins: a file there, a file back. */
public final class Mailbox {
    /** What is asked: a verb, its argument, the language of the answer, who asks. */
    public record Letter(String verb, String argument, boolean flag, String language, String actor) {
    }

    /** The answer as JSON, or the sentence of a refusal. */
    public record Reply(String json, String refusal) {
    }

    private static final String REPLY = ".reply.json";
    private static final String LETTER = ".letter.json";
    private static final Duration OLD = Duration.ofMinutes(10);
    private final Path folder;
    private final JsonFile json = new JsonFile();

    public Mailbox(Path store) {
        this.folder = store.resolve("mailbox");
    }

    /**
     * Sends a letter and waits for its reply.
     *
     * @param gone asked now and then whether the keeper has gone; the letter is taken back then
     * @return empty if the keeper went or did not answer in time
     */
    public Optional<Reply> ask(Letter letter, Duration limit, BooleanSupplier gone) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String name = System.currentTimeMillis() + "-" + UUID.randomUUID();
        Path sent = folder.resolve(name + LETTER);
        Path reply = folder.resolve(name + REPLY);
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            json.write(sent, letter);
            long end = System.nanoTime() + limit.toNanos();
            while (System.nanoTime() < end) {
                if (Files.exists(reply)) {
                    return Optional.of(json.read(reply, Reply.class));
                }
                WatchKey key = watch.poll(500, TimeUnit.MILLISECONDS);
                if (key == null && gone.getAsBoolean() && !Files.exists(reply)) {
                    return Optional.empty();
                }
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
            return Optional.empty();
        } finally {
            Files.deleteIfExists(sent);
            Files.deleteIfExists(reply);
        }
    }

    /** Answers the letters that lie there now, oldest first. */
    public void serve(Function<Letter, Reply> answer) throws IOException {
        for (Path letter : letters(LETTER)) {
            String name = letter.getFileName().toString().replace(LETTER, "");
            Reply reply = answered(letter, answer);
            if (Files.deleteIfExists(letter)) { // else nobody waits any more
                json.write(folder.resolve(name + REPLY), reply);
            }
        }
    }

    private Reply answered(Path letter, Function<Letter, Reply> answer) {
        try {
            return answer.apply(json.read(letter, Letter.class));
        } catch (IOException e) {
            return new Reply(null, e.getMessage());
        }
    }

    /** Throws away what nobody waits for any more. */
    public void tidy() throws IOException {
        long old = System.currentTimeMillis() - OLD.toMillis();
        for (Path file : letters(".json")) {
            if (Files.getLastModifiedTime(file).toMillis() < old) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The folder to watch; made if it is not there. */
    public Path folder() throws IOException {
        return Files.createDirectories(folder);
    }

    private List<Path> letters(String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending) && !file.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(Path::getFileName)).toList();
        }
    }
}
