// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.time.Duration;
import java.util.Optional;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Invocation;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Patience;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.Weighing;
import tsukasa.tasks.WhatIf;
import tsukasa.tasks.WhatIfService;

/** Of which day, weighed by what, and how long to wait for a proof. */
final class WhatIfOptions {
    @Mixin
    private AsOf asOf;

    @Option(names = "--weight", paramLabel = "hours|people|COLUMN")
    private String weight;

    @Option(names = "--seconds", paramLabel = "N")
    private long seconds = Patience.USUAL.most().toSeconds();

    WhatIf whatIf(TaskService tasks, WhatIfService service, Texts texts) {
        Inventory inventory = asOf.inventory(tasks);
        Weighing weighing = weight == null ? Weighing.TASKS : Weighing.by(weight);
        if (weighing.by() == Weighing.By.WEIGHT && inventory.tasks().stream().map(weighing::of).allMatch(Optional::isEmpty)) {
            throw new Refusal(texts.text("KpiCommand_noWeight", weight));
        }
        return service.of(inventory, weighing);
    }

    Patience patience(Invocation invocation) {
        return new Patience(Duration.ofSeconds(Math.max(0, seconds)), () -> false, invocation.progress());
    }
}
