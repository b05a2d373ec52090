// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Collection;

/** Judges tasks from ratings. A service, safe for all threads; touches no database. */
public interface RatingService {
    /** What the rules say of each task, beside its answer; the answer stays what it is, and no KPI counts by it. */
    Agreement compare(Inventory inventory, Collection<RatingRule> rules);
}
