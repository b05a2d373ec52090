// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.Optional;

import tsukasa.tasks.Cost;
import tsukasa.tasks.Plan;
import tsukasa.tasks.Weighing;

/** What was found to be the best choice, in words, and whether that is proven. */
record Verdict(TaskWords words) {
    /** @param cheapest whether the least cost was asked for, not the most unlocked */
    String of(Plan plan, Weighing weighing, boolean cheapest) {
        String what = words.text("Verdict_what", plan.remedies().size(), words.amount(plan.unlocked(), weighing), words.cost(plan.cost()), words.share(plan.share()));
        return words.text("Verdict_both", what, proof(plan, weighing, cheapest));
    }

    private String proof(Plan plan, Weighing weighing, boolean cheapest) {
        if (plan.optimal()) {
            return words.text(cheapest ? "Verdict_provenCheapest" : "Verdict_proven");
        }
        return cheapest ? words.text("Verdict_gapCheapest", words.text("Words_yen", words.amount(plan.bound())))
                : words.text("Verdict_gap", words.amount(plan.bound(), weighing), words.amount(plan.bound().subtract(plan.unlocked()), weighing));
    }

    /** Yen as a person writes them; empty if that is no budget. */
    static Optional<Cost> budget(String written) {
        String digits = TaskRow.narrow(written).replaceAll("[,\\s円¥]", "");
        return digits.matches("\\d{1,15}") ? Optional.of(new Cost(Long.parseLong(digits))) : Optional.empty();
    }
}
