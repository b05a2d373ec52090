// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.List;
import java.util.Map;

/**
 * One question of a form.
 *
 * @param id      the name of its answer
 * @param hint    what it means, a sentence or two; may be empty
 * @param choices answers to choose from, with their titles in order; empty if anything may be written
 */
public record FormField(String id, String title, String hint, Kind kind, boolean required, List<Map.Entry<String, String>> choices) {
    public FormField {
        choices = List.copyOf(choices);
    }

    /** How the answer is given; it is always a text. */
    public enum Kind {
        TEXT, NUMBER,
        /** Several answers, one a line. */
        LINES,
        /** {@code true} or {@code false} */
        SWITCH,
        /** Never shown. An empty answer keeps the one that is there. */
        SECRET
    }

    public static FormField text(String id, String title, String hint) {
        return new FormField(id, title, hint, Kind.TEXT, false, List.of());
    }

    public FormField needed() {
        return new FormField(id, title, hint, kind, true, choices);
    }
}
