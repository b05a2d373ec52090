// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.Optional;

import org.eclipse.swt.widgets.Control;

import tsukasa.api.report.Table;

/** One side of the page of tasks. Shows what was loaded when it is seen. */
interface TaskTab {
    Control control();

    void show(Picture picture);

    void focus();

    /** What an export of it writes, if it has rows. */
    Optional<Table> table();
}
