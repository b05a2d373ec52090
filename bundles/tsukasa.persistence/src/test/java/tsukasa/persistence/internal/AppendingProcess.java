// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

import tsukasa.api.Refusal;
import tsukasa.persistence.ConsoleLock;
import tsukasa.persistence.Database;
import tsukasa.persistence.EventLog;
import tsukasa.persistence.OpenDatabase;

/**
 * A console in a process of its own. It appends numbered events from four threads without end, and says {@code stored N N}
 * of each piece once the log has said so, or {@code refused SENTENCE}.
 */
final class AppendingProcess {
    private static final int THREADS = 4;
    private static final int PIECE = 25;
    private static final long APART = 1_000_000_000;

    private AppendingProcess() {
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        Optional<String> url = Optional.of(arguments[1]).filter(text -> !text.isEmpty());
        try (ConsoleLock lock = ConsoleLock.take(data, Locale.ENGLISH);
                OpenDatabase database = Database.open(data, url, Locale.ENGLISH)) {
            Seen.migrate(database);
            System.out.println("open");
            long start = Seen.number(database, "select coalesce(max(mod(happened, " + APART + ")), 0) from seen") + 1;
            EventLog<Seen> log = database.events(Seen.TABLE, added -> Seen.tally(database, added));
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                long first = i * APART + start;
                threads.add(Thread.ofPlatform().start(() -> append(log, first)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            // as if the power had gone, not as if somebody had closed the console
            Runtime.getRuntime().halt(1);
        }
    }

    private static void append(EventLog<Seen> log, long first) {
        try {
            for (long from = first;; from += PIECE) {
                log.append(LongStream.range(from, from + PIECE).mapToObj(Seen::numbered).toList());
                say("stored " + from + " " + (from + PIECE - 1));
            }
        } catch (Refusal e) {
            say("refused " + e.getMessage());
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** @param wrapper what comes before the command, for example a shell that sets a limit */
    static Process start(Path data, Optional<String> url, String... wrapper) throws IOException {
        List<String> command = new ArrayList<>(List.of(wrapper));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), AppendingProcess.class.getName(), data.toString(), url.orElse("")));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** The keys that the process says are stored, read until it ends or enough pieces were said, and what it refused with. */
    record Said(List<String> keys, List<String> refusals) {
        static Said by(Process process, int pieces) throws IOException {
            List<String> keys = new ArrayList<>();
            List<String> refusals = new ArrayList<>();
            BufferedReader reader = process.inputReader();
            int seen = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] words = line.split(" ", 3);
                if (words[0].equals("stored")) {
                    LongStream.rangeClosed(Long.parseLong(words[1]), Long.parseLong(words[2]))
                            .forEach(number -> keys.add("k" + number));
                    seen++;
                } else if (words[0].equals("refused")) {
                    refusals.add(line.substring("refused ".length()));
                }
                if (seen == pieces) {
                    // by its handle, which leaves open what it said before it was gone: that counts as well
                    process.toHandle().destroyForcibly();
                }
            }
            return new Said(keys, refusals);
        }
    }
}
