// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

import tsukasa.api.Texts;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;

/** Reads remedies: a column of days that tells nothing in the whole file leaves what is stored. */
final class RemedyReader implements RowReader<Remedy> {
    @Override
    public String titles() {
        return "RemedyFields";
    }

    @Override
    public String id(TaskCells cells) {
        return cells.requiredListed(RemedyFields.ID, RemedyId.LONGEST);
    }

    @Override
    public String name(Remedy remedy) {
        return remedy.id() + " " + remedy.name();
    }

    @Override
    public Optional<Remedy> read(TaskCells cells, Optional<Remedy> stored) {
        String name = cells.required(RemedyFields.NAME, Remedy.LONGEST_NAME);
        cells.required(RemedyFields.COST, Integer.MAX_VALUE);
        Optional<Long> cost = cells.whole(RemedyFields.COST, Cost.DEAREST);
        cells.required(RemedyFields.REMOVES, Integer.MAX_VALUE);
        SortedSet<Blocker> removes = cells.blockers(RemedyFields.REMOVES);
        Optional<LocalDate> live = cells.tells(RemedyFields.LIVE) ? cells.day(RemedyFields.LIVE) : stored.flatMap(Remedy::live);
        if (cells.sound() && removes.isEmpty()) {
            cells.wrong(RemedyFields.REMOVES, "Import_removesNothing");
        }
        return cells.sound() ? Optional.of(new Remedy(new RemedyId(cells.row().value(RemedyFields.ID)), name, new Cost(cost.orElseThrow()),
                removes, live)) : Optional.empty();
    }

    @Override
    public List<String> notes(List<Remedy> read, Texts texts) {
        return List.of();
    }
}
