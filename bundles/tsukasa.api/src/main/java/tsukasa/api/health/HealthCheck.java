// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.health;

import java.util.List;
import java.util.Locale;

/** Looks after one thing that can go wrong. A service of a plugin; called on a background thread, may take seconds. */
public interface HealthCheck {
    String id();

    /** What is the matter now; empty if all is well. */
    List<Finding> check(Locale locale);
}
