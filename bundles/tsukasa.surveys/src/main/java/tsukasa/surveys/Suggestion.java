// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A term that several texts have in common to which nobody has given a code yet. Nothing is done with it unless somebody codes them.
 *
 * @param texts  those that have it and no code, in the order of the texts
 * @param people who wrote them
 * @param code   what it may stand for: the code that most coded texts with this term have, or whose own name it is
 * @param share  of the coded texts with this term, how many have the code; 0 if it is a name only
 */
public record Suggestion(String term, List<TextId> texts, int people, Optional<String> code, double share) {
    public Suggestion {
        Objects.requireNonNull(term);
        Objects.requireNonNull(code);
        texts = List.copyOf(texts);
    }
}
