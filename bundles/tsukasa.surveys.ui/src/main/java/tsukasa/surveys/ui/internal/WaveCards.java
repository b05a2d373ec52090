// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.surveys.Satisfaction;
import tsukasa.surveys.Wave;
import tsukasa.ui.BigNumber;
import tsukasa.ui.PageContext;

/** How many are satisfied, big; how many have answered, who is missing, and how much of it may be shown. */
final class WaveCards {
    private static final int CARDS = 5;
    private static final String NOTHING = "–";
    private final List<BigNumber> cards;

    WaveCards(Composite parent, PageContext context) {
        Composite row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(CARDS).equalWidth(true).spacing(8, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        cards = Stream.generate(() -> new BigNumber(row, context)).limit(CARDS).toList();
        for (BigNumber card : cards) {
            card.low();
            GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(card.control());
        }
    }

    /** @param before the wave that was closed before this one */
    void show(Picture picture, Optional<Picture> before, SurveyWords words) {
        List<Reading> readings = readings(picture, before, words);
        for (int i = 0; i < CARDS; i++) {
            cards.get(i).show(readings.get(i));
        }
    }

    static List<Reading> readings(Picture picture, Optional<Picture> before, SurveyWords words) {
        Wave wave = picture.wave();
        OptionalInt missing = picture.missing();
        String none = words.text("WaveCards_noStaff");
        return List.of(satisfied(picture, before.flatMap(Picture::satisfaction), words),
                reading(words.text("WaveCards_responses"), words.number(wave.responses()), wave.late() > 0 ? words.text("WaveCards_late", wave.late())
                        : wave.closed().map(since -> words.text("WaveCards_closed", words.formats().instant(since))).orElse(words.text("WaveCards_open"))),
                reading(words.text("WaveCards_rate"), picture.rate().isPresent() ? words.share(picture.rate().getAsDouble()) : NOTHING,
                        picture.rate().isPresent() ? words.text("WaveCards_ofStaff", picture.staff().getAsInt()) : none),
                reading(words.text("WaveCards_missing"), missing.isPresent() ? words.number(missing.getAsInt()) : NOTHING,
                        missing.isEmpty() ? none : words.text(picture.closed() ? "WaveCards_missingClosed" : "WaveCards_missingOpen")),
                reading(words.text("WaveCards_questions"), words.number(picture.questionnaire().questions().size()), !picture.closed()
                        ? words.text("WaveCards_questionsOpen")
                        : picture.hidden() == 0 ? words.text("WaveCards_allShown") : words.text("WaveCards_hidden", picture.hidden())));
    }

    private static Reading satisfied(Picture picture, Optional<Satisfaction> before, SurveyWords words) {
        Optional<Satisfaction> now = picture.satisfaction();
        return now.map(one -> reading(words.text("WaveCards_satisfied"), words.share(one.share()), before
                .map(other -> words.text("WaveCards_before", words.number(one.answered()), words.share(other.share())))
                .orElseGet(() -> words.text("WaveCards_satisfiedOf", words.number(one.answered())))))
                .orElseGet(() -> reading(words.text("WaveCards_satisfied"), NOTHING, words.text(picture.closed() ? "WaveCards_notAsked"
                        : "WaveCards_notYet")));
    }

    private static Reading reading(String label, String value, String detail) {
        return new Reading(label, value, detail, Severity.OK, List.of(), Optional.empty());
    }
}
