// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.Optional;

import tsukasa.api.operation.Right;

/** A kind of things that people edit: where they are kept, how they are spoken of, what holds between them and others. */
interface Thing<I, T> {
    Right RIGHT = new Right("licenses.edit");

    /** What one is called in the audit trail. */
    String word();

    I id(T thing);

    Shelf<I, T> shelf();

    /** A sentence about one of them: taken, added, changed, gone, edited, removed. */
    String text(String key, I id);

    String said(T thing);

    /** With what goes when it is removed. */
    default String saidWithAll(T thing) {
        return said(thing);
    }

    /** Why it can't be stored like this, in one sentence. */
    Optional<String> wrong(T thing);

    /** Why it can't be removed, in one sentence. */
    Optional<String> needed(T thing);

    default void removeAll(T thing) {
        shelf().remove(id(thing));
    }
}
