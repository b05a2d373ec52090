// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.util.List;

/** What a page has built. Used on the UI thread only. */
public interface PageContent {
    /** Puts the keyboard where work begins. */
    void focus();

    /** Shows what a link asks for; empty means everything. */
    default void show(String query) {
        // most pages show one thing only
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
