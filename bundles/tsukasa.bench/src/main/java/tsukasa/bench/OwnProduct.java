// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The built product, as a process of its own.
 *
 * @param folder where it says what it says, in the file {@code out}
 */
record OwnProduct(Path folder) {
    static final Path FOLDER = Path.of(System.getProperty("tsukasa.product", "."));

    /** @param configuration its own, which it may change */
    Process start(List<String> options, List<String> arguments, Path configuration) throws IOException {
        List<String> command = new ArrayList<>();
        Collections.addAll(command, Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + FOLDER.resolve("jvm.options"),
                "-Djava.util.logging.config.file=" + FOLDER.resolve("logging.properties"));
        command.addAll(options);
        try (Stream<Path> plugins = Files.list(FOLDER.resolve("plugins"))) {
            Path launcher = plugins.filter(path -> path.getFileName().toString().startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
            Collections.addAll(command, "-jar", launcher.toString(), "-nosplash", "-configuration", configuration.toString(), "-data",
                    arguments.contains("-application") ? folder.resolve("workspace").toString() : "@noDefault");
        }
        command.addAll(arguments);
        Path out = folder.resolve("out");
        Files.writeString(out, "", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    }
}
