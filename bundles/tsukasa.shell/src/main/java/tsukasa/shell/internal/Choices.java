// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

import org.eclipse.core.runtime.ILog;

/** What the person at this console has chosen: theme, columns, filters. Kept at once, in a file that is never half written. */
public final class Choices {
    private final Path file;
    private final Properties values = new Properties();

    public Choices(Path folder) {
        file = folder.resolve("choices.properties");
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                ILog.of(Choices.class).warn("What was chosen before can't be read from " + file + "; it begins anew", e);
            }
        }
    }

    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    public synchronized void put(String key, String value) {
        if (!value.equals(values.setProperty(key, value))) {
            write(file, values);
        }
    }

    /** Writes the file under another name first, so that a crash leaves the old one. */
    static void write(Path file, Properties values) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                values.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            ILog.of(Choices.class).warn("What was chosen could not be kept in " + file, e);
        }
    }
}
