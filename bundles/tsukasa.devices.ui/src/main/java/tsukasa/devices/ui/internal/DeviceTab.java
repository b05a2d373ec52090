// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;

import tsukasa.api.report.Table;
import tsukasa.ui.PageAction;

/** One side of the page of devices. Asked to show something only while it is seen. */
interface DeviceTab {
    Control control();

    /** Loads and shows it, or shows it again after a change. */
    void show();

    /** Shows what is wanted in particular, see {@link Place}. */
    default void want(String wanted) {
        // most sides show one thing only
    }

    void focus();

    /** What can be done here, for the page's toolbar too. */
    default List<PageAction> actions() {
        return List.of();
    }

    /** What an export of it writes, if it has rows. */
    default Optional<Table> table() {
        return Optional.empty();
    }
}
