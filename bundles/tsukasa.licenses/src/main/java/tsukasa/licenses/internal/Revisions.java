// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import tsukasa.persistence.Database;

/** How often this console has stored anything of each thing: whoever knows the number knows whether there is anything new. */
final class Revisions {
    private final Database database;
    private final Map<String, Long> numbers = new ConcurrentHashMap<>();

    Revisions(Database database) {
        this.database = database;
    }

    long of(String thing) {
        return numbers.getOrDefault(thing, 0L);
    }

    /** Counts once the thread's transaction is committed: then others see what was stored. */
    void stored(Collection<String> things) {
        if (!things.isEmpty()) {
            database.afterCommit(() -> things.forEach(thing -> numbers.merge(thing, 1L, Long::sum)));
        }
    }
}
