// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.command;

import tsukasa.api.Site;

/** The window. A service of the shell; the command line calls it on the main thread when no command is given. */
public interface Console {
    /** Opens the window and returns when it is closed: {@link Invocation#DONE}, or another exit code. */
    int open(Site site);
}
