// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import tsukasa.api.Texts;
import tsukasa.api.source.SourceId;

/** Takes in the sample city's inventory of tasks and its remedies, if there is a plugin for them. */
final class Tasks {
    private static final SourceId BOOKS = new SourceId("task-books");
    private final Doors doors;
    private final Texts texts;

    Tasks(Doors doors, Texts texts) {
        this.doors = doors;
        this.texts = texts;
    }

    void take(SampleCity city, LocalDate today, long seed, Path folder) {
        if (doors.takes("tasks")) {
            TaskBooks books = new TaskBooks(folder, seed);
            TaskYear year = new TaskYear(folder, books, city.firstDay());
            boolean again = Files.exists(folder.resolve("tasks-history.csv"));
            store(books.tasks(), "tasks");
            store(books.remedies(year.tablets(), today), "remedies");
            if (!again) { // what is recorded here is not a past any more
                store(year.tasks(), "tasks-history");
                store(year.remedies(), "remedies-history");
            }
            store(books.scenarios(), "scenarios");
            store(books.targets(today), "targets");
        }
    }

    private void store(Path file, String kind) {
        doors.call().progress().at(4, 0, texts.text("DemoCommand_importing", file.getFileName()));
        doors.storePlain(file, kind, BOOKS);
    }
}
