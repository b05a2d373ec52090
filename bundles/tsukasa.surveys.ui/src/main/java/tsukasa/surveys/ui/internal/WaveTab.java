// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Control;

import tsukasa.api.report.Table;

/** One side of a wave. Shows what was loaded when it is seen. */
interface WaveTab {
    /** The sides of the page. */
    enum Kind {
        RESULTS, PARTICIPATION, TEXTS
    }

    Control control();

    /** @param siblings the closed waves of the same survey, the first first */
    void show(Picture picture, List<Picture> siblings);

    void focus();

    /** What an export of it writes, if it has rows. */
    Optional<Table> table();
}
