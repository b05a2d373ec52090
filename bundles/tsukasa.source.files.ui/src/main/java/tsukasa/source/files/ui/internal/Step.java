// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.ui.internal;

import org.eclipse.swt.widgets.Control;

/** One step of the import. */
interface Step {
    Control control();

    /** Comes into view with what has been said so far. */
    void show(ImportDraft draft);

    /** Whether the next step can begin. */
    boolean done(ImportDraft draft);

    void focus();
}
