// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

import tsukasa.api.Texts;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.RatingRule;
import tsukasa.tasks.RatingRule.Comparison;
import tsukasa.tasks.RuleId;
import tsukasa.tasks.Task;

/** Reads rules by which ratings are judged. */
final class RuleReader implements RowReader<RatingRule> {
    static final String ID = "id";
    static final String BLOCKER = "blocker";
    static final String COLUMN = "column";
    static final String IS = "is";
    static final String VALUE = "value";
    static final List<String> FIELDS = List.of(ID, BLOCKER, COLUMN, IS, VALUE);

    @Override
    public String titles() {
        return "RuleFields";
    }

    @Override
    public String id(TaskCells cells) {
        return cells.requiredListed(ID, RuleId.LONGEST);
    }

    @Override
    public String name(RatingRule rule) {
        return rule.id().value();
    }

    @Override
    public Optional<RatingRule> read(TaskCells cells, Optional<RatingRule> stored) {
        cells.required(BLOCKER, Integer.MAX_VALUE);
        SortedSet<Blocker> blockers = cells.blockers(BLOCKER);
        String column = cells.requiredListed(COLUMN, Task.LONGEST_WEIGHT_NAME);
        Optional<Comparison> is = Comparison.of(cells.required(IS, Integer.MAX_VALUE));
        cells.required(VALUE, Integer.MAX_VALUE);
        Optional<Quantity> value = cells.quantity(VALUE);
        if (cells.sound() && is.isEmpty()) {
            cells.wrong(IS, "Import_code", cells.row().value(IS), ">=, <=, >, <, =");
        }
        if (cells.sound() && blockers.size() != 1) {
            cells.wrong(BLOCKER, "Import_oneBlocker");
        }
        return cells.sound() ? Optional.of(new RatingRule(new RuleId(id(cells)), blockers.first(), column, is.orElseThrow(), value
                .orElseThrow())) : Optional.empty();
    }

    @Override
    public List<String> notes(List<RatingRule> read, Texts texts) {
        return List.of();
    }
}
