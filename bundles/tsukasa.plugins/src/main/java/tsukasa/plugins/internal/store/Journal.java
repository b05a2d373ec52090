// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The changes that were made without a database, until the audit trail has them. */
public final class Journal {
    /**
     * One change.
     *
     * @param at ISO-8601 in UTC
     */
    public record Line(String at, String actor, String right, Map<String, String> arguments, String summary) {
    }

    private record Pages(List<Line> lines) {
    }

    private final Path file;
    private final JsonFile json = new JsonFile();

    public Journal(Path folder) {
        this.file = folder.resolve("journal.json");
    }

    public synchronized List<Line> pending() throws IOException {
        return Files.exists(file) ? List.copyOf(json.read(file, Pages.class).lines()) : List.of();
    }

    public synchronized void add(Line line) throws IOException {
        List<Line> lines = new ArrayList<>(pending());
        lines.add(line);
        json.write(file, new Pages(lines));
    }

    /** Takes the first lines away once they are in the audit trail. */
    public synchronized void carried(int count) throws IOException {
        List<Line> lines = pending();
        json.write(file, new Pages(lines.subList(Math.min(count, lines.size()), lines.size())));
    }
}
