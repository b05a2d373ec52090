// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.health;

import java.util.Locale;

import tsukasa.api.report.Chart;

/** A chart for the overview. A service of a plugin; called on a background thread. */
public interface OverviewChart {
    String id();

    int order();

    Chart read(Locale locale);

    /** Where a click leads. */
    Link link();
}
