// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.whatif;

import org.osgi.service.component.annotations.Component;

import tsukasa.tasks.Inventory;
import tsukasa.tasks.Weighing;
import tsukasa.tasks.WhatIf;
import tsukasa.tasks.WhatIfService;

/** Answers by the choice of remedies. */
@Component
public final class ChosenWhatIfService implements WhatIfService {
    @Override
    public WhatIf of(Inventory inventory, Weighing weighing) {
        return new ChosenWhatIf(inventory, weighing);
    }
}
