// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.util.Objects;

/** An answer that a question offers, by its code in the survey's tool and as people read it. */
public record AnswerChoice(String code, String text) {
    public AnswerChoice {
        Objects.requireNonNull(code);
        Objects.requireNonNull(text);
    }
}
