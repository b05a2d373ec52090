// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.command;

import java.util.concurrent.CompletionStage;

import tsukasa.api.Site;

/** The window. A service of the shell; the command line calls it on the main thread when no command is given. */
public interface Console {
    /**
     * Opens the window and returns when it is closed: {@link Invocation#DONE}, or another exit code.
     *
     * @param ready what must be there, such as the database; comes up beside the window, which does not show before. Where it fails, no
     *              window is opened and its fault is thrown
     */
    int open(Site site, CompletionStage<?> ready);
}
