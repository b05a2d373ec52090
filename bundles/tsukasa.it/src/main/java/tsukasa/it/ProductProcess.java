// SPDX-License-Identifier: EPL-2.0
package tsukasa.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built product's command line, as a process of its own, with its data in the folder {@code data} of the given one. */
public record ProductProcess(Path folder) {
    public static final Path PRODUCT = Path.of(System.getProperty("tsukasa.product"));

    /** What the command has answered. */
    public record Answer(int exitCode, String out, String errors) {
    }

    /** Runs a command in English unless the arguments say otherwise; fails when it takes more than five minutes, which on a busy machine it may come near to. */
    public Answer run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + PRODUCT.resolve("jvm.options"), "-Djava.util.logging.config.file=" + PRODUCT.resolve("logging.properties"),
                "-jar", launcher().toString(), "-nosplash", "-configuration", folder.resolve("configuration").toString(),
                "-data", "@noDefault", "--data", folder.resolve("data").toString()));
        if (!List.of(arguments).contains("--lang")) {
            command.addAll(List.of("--lang", "en"));
        }
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
        assertTrue(process.waitFor(300, TimeUnit.SECONDS), "the command ends");
        return new Answer(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(errors, StandardCharsets.UTF_8));
    }

    private static Path launcher() throws IOException {
        try (Stream<Path> plugins = Files.list(PRODUCT.resolve("plugins"))) {
            return plugins.filter(file -> file.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst().orElseThrow();
        }
    }
}
