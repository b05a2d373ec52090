// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;

import tsukasa.api.Actor;
import tsukasa.api.operation.Right;

/**
 * Who may do what, as {@code rights.properties} in the data folder says: {@code actor = right, right ...}, in UTF-8, read at
 * each question, so that a change counts at once. {@code sessions.*} stands for all rights that begin with
 * {@code sessions.}, {@code *} for all; nothing behind the sign means none. The actor {@code *} is everybody who has no line.
 * Where the file says nothing, the console's own actor may do everything and nobody else anything.
 */
final class Rights {
    private static final String FILE = "rights.properties";
    private static final String EVERYBODY = "*";
    private static final String ALL = "*";

    private final Path file;
    private final Actor own;

    Rights(Path data, Actor own) {
        this.file = data.resolve(FILE);
        this.own = own;
    }

    boolean allowed(Actor actor, Right right) {
        Properties lines = lines();
        String granted = lines.getProperty(actor.value(), lines.getProperty(EVERYBODY));
        if (granted == null) {
            return actor.equals(own);
        }
        return Arrays.stream(granted.split(",")).map(String::strip).anyMatch(pattern -> covers(pattern, right.name()));
    }

    private static boolean covers(String pattern, String right) {
        if (pattern.equals(ALL) || pattern.equals(right)) {
            return true;
        }
        return pattern.endsWith("." + ALL) && right.startsWith(pattern.substring(0, pattern.length() - ALL.length()));
    }

    /** A file that can't be read is a fault: guessing could grant what it denies. */
    private Properties lines() {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (NoSuchFileException e) {
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
        return lines;
    }
}
