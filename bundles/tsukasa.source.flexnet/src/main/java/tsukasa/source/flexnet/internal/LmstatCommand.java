// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;

/**
 * Runs a command and takes what it prints. It writes into a file, so that neither much output nor a child that it leaves
 * behind can block us; when its time is over it is ended with all that it has started.
 */
final class LmstatCommand {
    private static final long LOOK_MILLIS = 100;
    private final List<String> words;
    private final Duration limit;

    LmstatCommand(String line, Duration limit) {
        words = CommandLine.words(line);
        this.limit = limit;
    }

    /** For people. */
    String name() {
        return words.isEmpty() ? "" : words.getFirst();
    }

    /**
     * What it printed, whatever its exit code: lmstat's means little.
     *
     * @throws Refusal if it can't be started, does not end in time or prints without end
     */
    String run(Texts texts) throws IOException, InterruptedException {
        if (words.isEmpty()) {
            throw new Refusal(texts.text("LmstatCommand_none"));
        }
        Path output = Files.createTempFile("lmstat", ".txt");
        try {
            await(start(output, texts), output, texts);
            return Output.text(Files.readAllBytes(output));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private Process start(Path output, Texts texts) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C"); // lmstat's words can be translated
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new Refusal(texts.text("LmstatCommand_notStarted", words.getFirst(), String.valueOf(e.getMessage())), e);
        }
        process.getOutputStream().close(); // nobody answers if it asks something
        return process;
    }

    private void await(Process process, Path output, Texts texts) throws IOException, InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > until) {
                    throw new Refusal(texts.text("LmstatCommand_tooLate", words.getFirst(), limit.toSeconds()));
                }
                if (Files.size(output) > Output.MOST_BYTES) {
                    throw new Refusal(texts.text("LmstatCommand_tooMuch", words.getFirst()));
                }
            }
            if (Files.size(output) > Output.MOST_BYTES) {
                throw new Refusal(texts.text("LmstatCommand_tooMuch", words.getFirst()));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
