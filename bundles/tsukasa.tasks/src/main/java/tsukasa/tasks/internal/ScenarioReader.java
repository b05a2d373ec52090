// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import tsukasa.api.Texts;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.ScenarioId;

/** Reads scenarios, whose remedies must be there. */
record ScenarioReader(TaskStorage storage) implements RowReader<Scenario> {
    static final String ID = "scenario";
    static final String REMEDIES = "remedies";
    static final String NOTE = "note";
    static final List<String> FIELDS = List.of(ID, REMEDIES, NOTE);

    @Override
    public String titles() {
        return "ScenarioFields";
    }

    @Override
    public String idField() {
        return ID;
    }

    @Override
    public String id(TaskCells cells) {
        return cells.required(ID, ScenarioId.LONGEST);
    }

    @Override
    public String name(Scenario scenario) {
        return scenario.id().value();
    }

    @Override
    public Optional<Scenario> read(TaskCells cells, Optional<Scenario> stored) {
        SortedSet<RemedyId> remedies = new TreeSet<>();
        for (String id : TaskShape.listed(cells.required(REMEDIES, Integer.MAX_VALUE).replace('；', ';'))) {
            if (id.length() > RemedyId.LONGEST || storage.tables().remedies().find(new RemedyId(id)).isEmpty()) {
                cells.wrong(REMEDIES, "Import_noRemedy", id);
            } else {
                remedies.add(new RemedyId(id));
            }
        }
        if (remedies.size() > Scenario.MOST_REMEDIES) {
            cells.wrong(REMEDIES, "Import_tooManyRemedies", remedies.size(), Scenario.MOST_REMEDIES);
        }
        String note = cells.text(NOTE, Scenario.LONGEST_NOTE);
        return cells.sound() ? Optional.of(new Scenario(new ScenarioId(id(cells)), remedies, note)) : Optional.empty();
    }

    @Override
    public List<String> notes(List<Scenario> read, Texts texts) {
        return List.of();
    }
}
