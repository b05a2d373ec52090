// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.Optional;

import org.eclipse.swt.widgets.Control;

import tsukasa.api.report.Table;

/** One side of a pool. Asked to show something only while it is seen. */
interface PoolTab {
    Control control();

    /** Loads and shows this, or shows it again after a change. */
    void show(Chosen chosen);

    /** What an export of it writes, if it has rows. */
    default Optional<Table> table() {
        return Optional.empty();
    }
}
