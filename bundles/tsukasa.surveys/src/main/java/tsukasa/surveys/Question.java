// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.util.List;
import java.util.Objects;

/**
 * One question; each row of an array of questions is one.
 *
 * @param code    that the answers' file has at its column: {@code Q2}, or {@code Q2[SQ001]} for a row of an array. The choices of a
 *                multiple one have columns of their own: {@code Q2[A1]}
 * @param text    without mark-up; a row of an array has the array's text before its own
 * @param choices in the order in which they are asked; of a scale, from one end to the other
 */
public record Question(String code, String text, QuestionKind kind, List<AnswerChoice> choices) {
    public Question {
        Objects.requireNonNull(code);
        Objects.requireNonNull(text);
        Objects.requireNonNull(kind);
        choices = List.copyOf(choices);
    }

    /** Whether what was answered can be shown on both sides of the middle of a scale: all of its answers are in an order. */
    public boolean ordered() {
        return kind == QuestionKind.SCALE && choices.size() > 1 && choices.stream().noneMatch(choice -> choice.text().isEmpty());
    }

    /** The answers as people read them. */
    public List<String> answers() {
        return choices.stream().map(AnswerChoice::text).toList();
    }
}
