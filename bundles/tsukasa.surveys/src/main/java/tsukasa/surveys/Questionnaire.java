// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is asked, in the order in which it is. */
public record Questionnaire(String title, List<Question> questions) {
    public Questionnaire {
        Objects.requireNonNull(title);
        questions = List.copyOf(questions);
    }

    public Optional<Question> question(String code) {
        return questions.stream().filter(question -> question.code().equals(code)).findFirst();
    }
}
