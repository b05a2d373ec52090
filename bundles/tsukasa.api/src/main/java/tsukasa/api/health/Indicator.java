// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.health;

import java.util.Locale;

/** One number that matters, for the overview. A service of a plugin; called on a background thread. */
public interface Indicator {
    String id();

    /** Position among all indicators, ascending. */
    int order();

    Reading read(Locale locale);
}
