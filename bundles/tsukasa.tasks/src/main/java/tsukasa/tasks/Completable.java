// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Arrays;
import java.util.Optional;

/** What those who do a task have declared: whether it can be completed by telework. */
public enum Completable {
    YES("yes"), NO("no"), PARTLY("partly"),
    /** Nobody has answered; that is not a no. */
    UNANSWERED("");

    private final String code;

    Completable(String code) {
        this.code = code;
    }

    /** The word in files; empty for a task that nobody has answered for. */
    public String code() {
        return code;
    }

    /** The answer with this word, in any case; empty if there is none. */
    public static Optional<Completable> ofCode(String code) {
        return Arrays.stream(values()).filter(answer -> answer.code.equalsIgnoreCase(code.strip())).findFirst();
    }
}
