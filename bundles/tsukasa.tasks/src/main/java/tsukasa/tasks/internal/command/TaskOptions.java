// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.LinkedHashMap;
import java.util.Map;

import picocli.CommandLine.Option;

/** What is said of one task; what is not said stays. */
final class TaskOptions {
    @Option(names = "--name", paramLabel = "NAME")
    private String name;

    @Option(names = "--section", paramLabel = "SECTION")
    private String section;

    @Option(names = "--volume", paramLabel = "N")
    private String volume;

    @Option(names = "--hours", paramLabel = "N")
    private String hours;

    @Option(names = "--people", paramLabel = "N")
    private String people;

    @Option(names = "--layer", paramLabel = "mynumber|lgwan|office")
    private String layer;

    @Option(names = "--completable", paramLabel = "yes|no|partly")
    private String completable;

    @Option(names = "--blockers", paramLabel = "CODE[:ITEM];...")
    private String blockers;

    @Option(names = "--answered", paramLabel = "DAY")
    private String answered;

    @Option(names = "--systems", paramLabel = "SYSTEM;...")
    private String systems;

    @Option(names = "--set", paramLabel = "WEIGHT=N")
    private Map<String, String> weights = Map.of();

    /** By the columns of the plain format. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>(weights);
        put(cells, "name", name);
        put(cells, "section", section);
        put(cells, "volume", volume);
        put(cells, "hours", hours);
        put(cells, "people", people);
        put(cells, "layer", layer);
        put(cells, "completable", completable);
        put(cells, "blockers", blockers);
        put(cells, "answered", answered);
        put(cells, "systems", systems);
        return cells;
    }

    static void put(Map<String, String> cells, String column, String said) {
        if (said != null) {
            cells.put(column, said);
        }
    }
}
