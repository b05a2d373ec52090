// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources;

import java.util.List;
import java.util.Optional;

import tsukasa.api.Texts;

/**
 * One setting of a kind of source, as a form shows it.
 *
 * @param id          its name in settings and on the command line
 * @param title       its name for people
 * @param description what it means; may be empty
 * @param preset      the text that a new source begins with; empty if there is none, always empty for a secret
 * @param options     the values that may be chosen; empty if any text of the type may stand there
 * @param many        whether it may have several values, one a line
 * @param smallest    least number that may stand there
 * @param largest     greatest number that may stand there
 */
public record SourceAttribute(String id, String title, String description, Type type, boolean required, String preset,
        List<Option> options, boolean many, Optional<Long> smallest, Optional<Long> largest) {
    public SourceAttribute {
        options = List.copyOf(options);
    }

    /** What a setting holds. */
    public enum Type {
        TEXT, INTEGER, BOOLEAN,
        /** Kept in the secure storage; never shown, logged or written to the database. */
        PASSWORD
    }

    /** A value that may be chosen, and its name for people. */
    public record Option(String value, String title) {
    }

    /** The values of a text: itself, or its lines without blank ones. */
    public List<String> values(String text) {
        return many ? text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList() : List.of(text);
    }

    Optional<String> problem(String text, boolean kept, Texts texts) {
        if (text.isBlank()) {
            return required && !kept ? Optional.of(texts.text("SourceAttribute_required", title)) : Optional.empty();
        }
        return values(text).stream().flatMap(value -> valueProblem(value, texts).stream()).findFirst();
    }

    private Optional<String> valueProblem(String value, Texts texts) {
        if (!options.isEmpty() && options.stream().noneMatch(option -> option.value().equals(value))) {
            return Optional.of(texts.text("SourceAttribute_notAnOption", title,
                    String.join(", ", options.stream().map(Option::value).toList())));
        }
        return switch (type) {
            case INTEGER -> numberProblem(value, texts);
            case BOOLEAN -> value.equals("true") || value.equals("false") ? Optional.empty()
                    : Optional.of(texts.text("SourceAttribute_notBoolean", title));
            case TEXT, PASSWORD -> Optional.empty();
        };
    }

    private Optional<String> numberProblem(String value, Texts texts) {
        long number;
        try {
            number = Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            return Optional.of(texts.text("SourceAttribute_notNumber", title));
        }
        if (number < smallest.orElse(Long.MIN_VALUE)) {
            return Optional.of(texts.text("SourceAttribute_tooSmall", title, String.valueOf(smallest.orElseThrow())));
        }
        if (number > largest.orElse(Long.MAX_VALUE)) {
            return Optional.of(texts.text("SourceAttribute_tooLarge", title, String.valueOf(largest.orElseThrow())));
        }
        return Optional.empty();
    }
}
