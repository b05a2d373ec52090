// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.List;
import java.util.Optional;

/**
 * Things that people edit, each under its name. Changes are made within a transaction; one that somebody else changed at the same
 * time is refused by the database when it is sent.
 */
interface Shelf<I, T> {
    List<T> all();

    Optional<T> find(I id);

    void add(T thing);

    /** Replaces the one of the same name, which must be there. */
    void put(T thing);

    void remove(I id);
}
