// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.tasks.ScenarioId;
import tsukasa.tasks.Target;

/** Reads targets, whose scenarios must be there. */
record TargetReader(TaskStorage storage) implements RowReader<Target> {
    static final String BY = "by";
    static final String SHARE = "share";
    static final String SCENARIO = "scenario";
    static final List<String> FIELDS = List.of(BY, SHARE, SCENARIO);

    @Override
    public String titles() {
        return "TargetFields";
    }

    @Override
    public String idField() {
        return BY;
    }

    @Override
    public String id(TaskCells cells) {
        return cells.required(BY, Integer.MAX_VALUE);
    }

    @Override
    public String name(Target target) {
        return target.by().toString();
    }

    @Override
    public Optional<Target> read(TaskCells cells, Optional<Target> stored) {
        Optional<LocalDate> by = cells.day(BY);
        String written = cells.required(SHARE, Integer.MAX_VALUE);
        Optional<BigDecimal> share = Target.share(written);
        if (cells.sound() && share.isEmpty()) {
            cells.wrong(SHARE, "Import_share", written);
        }
        String scenario = cells.text(SCENARIO, ScenarioId.LONGEST);
        if (cells.sound() && !scenario.isEmpty() && storage.tables().scenarios().find(new ScenarioId(scenario)).isEmpty()) {
            cells.wrong(SCENARIO, "Import_noScenario", scenario);
        }
        return cells.sound() ? Optional.of(new Target(by.orElseThrow(), share.orElseThrow(), Optional.of(scenario).filter(
                name -> !name.isEmpty()).map(ScenarioId::new))) : Optional.empty();
    }

    @Override
    public List<String> notes(List<Target> read, Texts texts) {
        return List.of();
    }
}
