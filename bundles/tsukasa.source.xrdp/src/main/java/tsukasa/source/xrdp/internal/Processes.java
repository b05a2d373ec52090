// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import java.io.IOException;

/** The processes of a host: of this machine, or of another one over SSH. */
interface Processes extends AutoCloseable {
    /**
     * Asks the session to end by ending its window manager, if that process still is the session's own.
     *
     * @return whether there was such a process
     * @throws IOException if it can't be asked; the message is for people
     */
    boolean endWindowManager(SessionProcesses session) throws IOException;

    /** Whether the session's process is still there. */
    boolean lives(SessionProcesses session) throws IOException;

    @Override
    default void close() throws IOException {
        // only a connection needs it
    }
}
