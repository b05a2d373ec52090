// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.time.LocalDate;

import picocli.CommandLine.Option;

import tsukasa.tasks.Inventory;
import tsukasa.tasks.TaskService;

/** As of which day something is asked: now unless something else is said. */
final class AsOf {
    @Option(names = "--as-of", paramLabel = "DAY")
    private LocalDate day;

    Inventory inventory(TaskService tasks) {
        return day == null ? tasks.inventory() : tasks.inventory(day);
    }
}
