// SPDX-License-Identifier: EPL-2.0
package tsukasa.api;

/**
 * Something that the program will not do, said in one sentence of the user's language: what happened, what is safe,
 * what to do next. Thrown where a value can't carry it; the edges (window, command line) show only the sentence.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
