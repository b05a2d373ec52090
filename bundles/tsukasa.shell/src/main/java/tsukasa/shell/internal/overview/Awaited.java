// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal.overview;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Knows when the overview stands: all plugins have started, and everything that they brought for it is shown. Used on one thread.
 *
 * @see #settled()
 */
final class Awaited {
    private final Set<String> kinds;
    private final Set<String> listed = new HashSet<>();
    private final Set<String> expected = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    private final Runnable then;
    private boolean settled;
    private boolean told;

    /**
     * @param kinds of what is shown, each of which comes as a list first
     * @param then  is called once, when all of it is shown
     */
    Awaited(Set<String> kinds, Runnable then) {
        this.kinds = Set.copyOf(kinds);
        this.then = then;
    }

    /** These are all there are of this kind at the moment. */
    void list(String kind, Collection<String> ids) {
        listed.add(kind);
        expected.removeIf(key -> key.startsWith(kind + '.'));
        ids.forEach(id -> expected.add(kind + '.' + id));
        look();
    }

    void shown(String kind, String id) {
        shown.add(kind + '.' + id);
        look();
    }

    /** All plugins have started. What was listed before may not have been all, so it counts no more. */
    void settled() {
        settled = true;
        listed.clear();
    }

    private void look() {
        if (!told && settled && listed.containsAll(kinds) && shown.containsAll(expected)) {
            told = true;
            then.run();
        }
    }
}
