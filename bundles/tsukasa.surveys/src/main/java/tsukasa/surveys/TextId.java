// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys;

import java.util.Objects;

/**
 * Identity of a text that was written to a question, by however many people; says nothing of who they are.
 *
 * @param question code of the question
 * @param key      made of the text itself
 */
public record TextId(WaveId wave, String question, String key) {
    public TextId {
        Objects.requireNonNull(wave);
        Objects.requireNonNull(question);
        Objects.requireNonNull(key);
    }
}
