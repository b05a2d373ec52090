// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.tasks.Kpi;
import tsukasa.tasks.Measure;
import tsukasa.tasks.Tally;
import tsukasa.ui.BigNumber;
import tsukasa.ui.PageContext;

/** The number that counts, big: by tasks, hours and people, without what policy excludes, and how many have not answered. */
final class KpiCards {
    private static final int CARDS = 5;
    private final TaskWords words;
    private final List<BigNumber> cards;

    KpiCards(Composite parent, PageContext context, TaskWords words) {
        this.words = words;
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(CARDS).equalWidth(true).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        cards = Stream.generate(() -> new BigNumber(row, context)).limit(CARDS).toList();
        for (BigNumber card : cards) {
            card.low();
            GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(card.control());
        }
    }

    void show(Kpi kpi) {
        List<Reading> readings = readings(kpi, words);
        for (int i = 0; i < CARDS; i++) {
            cards.get(i).show(readings.get(i));
        }
    }

    static List<Reading> readings(Kpi kpi, TaskWords words) {
        Tally all = kpi.all();
        Tally without = kpi.withoutExcluded();
        return List.of(
                reading(words.text("KpiCards_share"), words.share(all.share()), of(all, words)),
                reading(words.text("KpiCards_withoutExcluded"), words.share(without.share()),
                        words.text("KpiCards_excluded", words.number(without.completable()), words.number(without.tasks()), words.number(kpi.excluded()))),
                measure("KpiCards_byHours", all.hours(), without.hours(), words),
                measure("KpiCards_byPeople", all.people(), without.people(), words),
                reading(words.text("KpiCards_unanswered"), words.number(all.unanswered()), words.text("KpiCards_unansweredMeans")));
    }

    private static String of(Tally tally, TaskWords words) {
        return words.text("KpiCards_of", words.number(tally.completable()), words.number(tally.tasks()));
    }

    private static Reading measure(String key, Measure all, Measure without, TaskWords words) {
        return reading(words.text(key), words.share(all.share()), words.text("KpiCards_measure", words.share(without.share()), words.number(all.unknown())));
    }

    private static Reading reading(String label, String value, String detail) {
        return new Reading(label, value, detail, Severity.OK, List.of(), Optional.empty());
    }
}
