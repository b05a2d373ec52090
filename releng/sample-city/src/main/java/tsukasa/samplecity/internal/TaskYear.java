// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the inventory was in the year before it was taken in: tasks of meetings waited for tablets, of others people came to say that
 * they can be done or no longer can, some are new, some are no more.
 */
final class TaskYear {
    private static final int WAITED = 9;
    private static final int LEARNED = 8;
    private static final int LOST = 3;
    private static final int EVERY = 50;
    private static final int NEW_OF = 43;
    private static final int DROPPED = 12;
    private static final int DROPPED_AT_HOME = 2;
    private static final int MONTHS_TO_LEARN = 9;
    private final Path folder;
    private final TaskBooks books;
    private final LocalDate first;
    private final List<String> past = new ArrayList<>();

    TaskYear(Path folder, TaskBooks books, LocalDate first) {
        this.folder = folder;
        this.books = books;
        this.first = first;
    }

    LocalDate tablets() {
        return first.plusMonths(5);
    }

    Path tasks() {
        int atHome = 0;
        int lost = 0;
        List<String> rows = books.rows();
        for (int i = 0; i < rows.size(); i++) {
            String row = rows.get(i);
            boolean fresh = i % NEW_OF == NEW_OF - 1;
            if (row.contains(",yes,")) {
                was(row, ++atHome);
            } else if (row.endsWith(",no,atmosphere") && lost < LOST) {
                lost++;
                versions(row.replace(",no,atmosphere", ",yes,"), row);
            } else {
                past.add(row + "," + (fresh ? first.plusMonths(1 + i % MONTHS_TO_LEARN) : first) + ",");
            }
        }
        for (int i = 0; i < DROPPED; i++) {
            String like = rows.get(i * EVERY);
            String answer = i < DROPPED_AT_HOME ? "yes," : "no,paper:台帳";
            past.add("H%03d,%s,旧%s,12,1,1,office,%s,%s,%s".formatted(i + 1, like.split(",")[1], like.split(",")[2], answer, first,
                    first.plusMonths(2 + i % 7)));
        }
        return write("tasks-history.csv", TaskBooks.COLUMNS + ",from,until");
    }

    /** What can be done now: at first it waited for tablets, or people did not know. */
    private void was(String row, int number) {
        String waited = row.substring(0, row.indexOf(",yes,"));
        if (number <= WAITED) {
            past.add(waited + ",no,paper:" + TaskBooks.TABLETS_INSTEAD + "," + first + ",");
            past.add(row + "," + tablets().plusDays(20 + number) + ",");
        } else if (number <= WAITED + LEARNED) {
            versions(waited + ",no,atmosphere", row);
        } else {
            past.add(row + "," + first + ",");
        }
    }

    private void versions(String before, String since) {
        past.add(before + "," + first + ",");
        past.add(since + "," + first.plusMonths(1 + past.size() % MONTHS_TO_LEARN) + ",");
    }

    /** Those that were discussed, and from when on it was known that tablets come. */
    Path remedies() {
        past.clear();
        books.remedies().forEach(line -> past.add(line + ",," + first));
        past.add(books.remedies().filter(line -> line.startsWith(TaskBooks.TRIED)).findFirst().orElseThrow() + "," + tablets() + "," + tablets().minusDays(30));
        return write("remedies-history.csv", "id,name,cost,removes,live,from");
    }

    private Path write(String name, String header) {
        Path file = folder.resolve(name);
        try {
            return Files.write(file, Stream.concat(Stream.of(header), past.stream()).toList(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
