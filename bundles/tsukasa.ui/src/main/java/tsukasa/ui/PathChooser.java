// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;

import tsukasa.ui.internal.DialogPathChooser;

/**
 * Asks the person for files and folders: by the dialogs of the platform, or by whatever somebody registers as a service of this
 * kind, as tests do. Called on the UI thread, waits for the answer.
 */
public interface PathChooser {
    /** The dialogs of the platform. */
    static PathChooser ofPlatform() {
        return new DialogPathChooser();
    }

    /** Files that exist; empty if the person thought better of it. */
    List<Path> files(Control owner, Question question, boolean several);

    /** A folder. */
    Optional<Path> folder(Control owner, String title, Optional<Path> from);

    /** A file to write; whether it may be replaced has been asked. */
    Optional<Target> target(Control owner, Question question, String name);

    /**
     * What is asked for.
     *
     * @param kinds of files; the first is chosen at first
     * @param from  the folder to begin in
     */
    record Question(String title, List<Kind> kinds, Optional<Path> from) {
        public Question {
            kinds = List.copyOf(kinds);
        }
    }

    /** For example "CSV", {@code *.csv}; several patterns are parted by semicolons. */
    record Kind(String title, String pattern) {
    }

    /** @param kind position of the kind that was chosen; empty where the platform does not tell */
    record Target(Path file, Optional<Integer> kind) {
    }
}
