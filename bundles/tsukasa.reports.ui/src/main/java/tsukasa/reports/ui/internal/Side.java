// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import org.eclipse.swt.widgets.Control;

/** One tab of the page. */
interface Side {
    /** The tabs, in their order. */
    enum Kind {
        CATALOG, RUNS, SCHEDULES
    }

    Control control();

    void focus();
}
