// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import tsukasa.surveys.Question;

/**
 * What one response says to one question.
 *
 * @param choices which of the choices, by number
 * @param number  NaN unless it is one
 */
record Cell(BitSet choices, double number, String text) {
    private static final Set<String> NO = Set.of("n", "no", "0", "false", "いいえ", "");
    /** How the tools part what was chosen: Microsoft Forms, Google Forms, people. */
    private static final String PARTING = ";|, |、|\n";

    /** Empty if it was not answered. */
    static Optional<Cell> of(Question question, Map<String, String> values) {
        String value = values.getOrDefault(question.code(), "").strip();
        return switch (question.kind()) {
            case SINGLE, SCALE -> chosen(question, value.isEmpty() ? List.of() : List.of(value));
            case MULTIPLE -> chosen(question, value.isEmpty() ? ticked(question, values) : Arrays.asList(value.split(PARTING)));
            case NUMBER -> number(value);
            case TEXT -> value.isEmpty() ? Optional.empty() : Optional.of(new Cell(new BitSet(), Double.NaN, value));
        };
    }

    /** Choices that have columns of their own. */
    private static List<String> ticked(Question question, Map<String, String> values) {
        List<String> ticked = new ArrayList<>();
        question.choices().forEach(choice -> {
            String column = question.code() + "[" + (choice.code().equals("-oth-") ? "other" : choice.code()) + "]";
            if (!NO.contains(values.getOrDefault(column, "").strip().toLowerCase(java.util.Locale.ROOT))) {
                ticked.add(choice.code());
            }
        });
        return ticked;
    }

    private static Optional<Cell> chosen(Question question, List<String> said) {
        BitSet choices = new BitSet();
        for (String one : said) {
            String text = one.strip();
            IntStream.range(0, question.choices().size()).filter(i -> question.choices().get(i).code().equals(text)
                    || question.choices().get(i).text().equals(text)).findFirst().ifPresent(choices::set);
        }
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Cell(choices, Double.NaN, ""));
    }

    private static Optional<Cell> number(String value) {
        String bare = value.replace(",", "");
        return bare.matches("-?\\d{1,15}(\\.\\d{1,15})?") ? Optional.of(new Cell(new BitSet(), Double.parseDouble(bare), "")) : Optional.empty();
    }
}
