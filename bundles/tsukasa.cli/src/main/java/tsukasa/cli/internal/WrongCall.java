// SPDX-License-Identifier: EPL-2.0
package tsukasa.cli.internal;

import tsukasa.api.Texts;

/** The arguments make no sense; says which, in the user's language once that is known. */
final class WrongCall extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Object[] arguments;

    WrongCall(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
    }

    String sentence(Texts texts) {
        return texts.text(getMessage(), arguments);
    }
}
