// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.util.List;
import java.util.Objects;

/**
 * What was written to a question.
 *
 * @param people  how many wrote just this
 * @param codings which codes stand for it now, by code
 */
public record FreeText(TextId id, String text, int people, List<Coding> codings) {
    public FreeText {
        Objects.requireNonNull(id);
        Objects.requireNonNull(text);
        codings = List.copyOf(codings);
    }

    public boolean coded() {
        return !codings.isEmpty();
    }
}
