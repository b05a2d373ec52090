// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

/** Answers which remedies unlock the most. A service, safe for all threads; touches no database. */
public interface WhatIfService {
    /** Takes some milliseconds per thousand tasks; what it gives is then asked many times. */
    WhatIf of(Inventory inventory, Weighing weighing);
}
