// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.List;
import java.util.Optional;

/** What a page has built. Used on the UI thread only. */
public interface PageContent {
    /** Puts the keyboard where work begins. */
    void focus();

    /** Shows what a link asks for; empty means everything. */
    default void show(String query) {
        // most pages show one thing only
    }

    /**
     * What a person has begun and would lose if the content were built anew, as after a change of the theme; the next content of
     * the same page is given it.
     */
    default Optional<Object> unfinished() {
        return Optional.empty();
    }

    /** Goes on with what the content before it left {@link #unfinished}. */
    default void resume(Object unfinished) {
        // nothing is begun on most pages
    }

    /** The page's commands, for its toolbar and the command palette. Asked once, after creation. */
    default List<PageAction> actions() {
        return List.of();
    }

    /** Lets go of everything that is not a child widget (those are disposed by the shell). */
    default void dispose() {
        // nothing is held by most pages
    }
}
