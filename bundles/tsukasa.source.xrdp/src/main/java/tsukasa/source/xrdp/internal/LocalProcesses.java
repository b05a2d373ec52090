// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import java.io.IOException;
import java.util.Optional;

/** The processes of this machine. */
final class LocalProcesses implements Processes {
    @Override
    public boolean endWindowManager(SessionProcesses session) throws IOException {
        Optional<ProcessHandle> manager = ProcessHandle.of(session.windowManager())
                .filter(process -> process.parent().filter(parent -> parent.pid() == session.session()).isPresent());
        if (manager.isEmpty()) {
            return false;
        }
        if (!manager.get().destroy()) {
            throw new IOException("process " + session.windowManager() + " belongs to another user");
        }
        return true;
    }

    @Override
    public boolean lives(SessionProcesses session) {
        return ProcessHandle.of(session.session()).filter(ProcessHandle::isAlive).isPresent();
    }
}
