// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.nio.file.Path;

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

    void take(long seed, Path folder) {
        if (doors.takes("tasks")) {
            TaskBooks books = new TaskBooks(folder, seed);
            store(books.tasks(), "tasks");
            store(books.remedies(), "remedies");
        }
    }

    private void store(Path file, String kind) {
        doors.call().progress().at(4, 0, texts.text("DemoCommand_importing", file.getFileName()));
        doors.storePlain(file, kind, BOOKS);
    }
}
