// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.List;

/** Finds the sentence in a stack trace that the component runtime keeps as a text. */
final class Failure {
    private static final String REFUSAL = "tsukasa.api.Refusal: ";
    private static final String CAUSE = "Caused by: ";

    private Failure() {
    }

    /** The sentence of a refusal if there is one in it, else what the deepest cause says. */
    static String sentence(String stackTrace) {
        List<String> lines = stackTrace.lines().map(String::strip).filter(line -> !line.startsWith("at ") && !line.startsWith("...")
                && !line.isEmpty()).map(line -> line.startsWith(CAUSE) ? line.substring(CAUSE.length()) : line).toList();
        return lines.stream().filter(line -> line.startsWith(REFUSAL)).map(line -> line.substring(REFUSAL.length())).findFirst()
                .orElseGet(() -> lines.isEmpty() ? "" : withoutClass(lines.getLast()));
    }

    private static String withoutClass(String line) {
        int colon = line.indexOf(": ");
        return colon > 0 && line.substring(0, colon).matches("[\\w.$]+") ? line.substring(colon + 2) : line;
    }
}
