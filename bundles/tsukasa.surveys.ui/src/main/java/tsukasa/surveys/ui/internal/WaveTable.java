// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.surveys.Satisfaction;
import tsukasa.surveys.Wave;
import tsukasa.surveys.WaveId;
import tsukasa.ui.PageAction;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** The waves of all surveys with what matters most of each; the one that is chosen is seen beneath. */
final class WaveTable {
    private static final Comparator<Picture> LATEST = Comparator.comparing((Picture one) -> !one.closed())
            .thenComparing(one -> one.wave().closed().orElse(Instant.MAX));
    private final RecordTable<Picture> table;
    private final Runnable chosen;
    private List<Picture> all = List.of();
    private Optional<WaveId> seen = Optional.empty();
    private Optional<String> wanted;

    /**
     * @param wanted the wave to be seen first, as a link names it
     * @param chosen called when another wave is to be seen, and when the one that is seen was read again
     */
    WaveTable(Composite parent, Tools tools, Optional<String> wanted, Runnable chosen) {
        this.chosen = chosen;
        this.wanted = wanted;
        SurveyWords words = tools.words();
        table = new RecordTable<>(parent, tools.context(), "waves", words.text("WaveTable_title"), List.of(
                RecordColumn.<Picture> text("survey", words.text("WaveTable_survey"), one -> one.questionnaire().title().isBlank() ? one.wave().id().survey()
                        .value() : one.questionnaire().title()).width(26),
                RecordColumn.<Picture> text("wave", words.text("WaveTable_wave"), one -> one.wave().id().wave()).width(14),
                RecordColumn.<Picture> text("state", words.text("WaveTable_state"), one -> words.state(one.wave()))
                        .tone(one -> one.closed() ? Tone.QUIET : Tone.GOOD).width(10),
                RecordColumn.<Picture> of("responses", words.text("WaveTable_responses"), Type.INTEGER, one -> one.wave().responses()),
                RecordColumn.<Picture> of("rate", words.text("WaveTable_rate"), Type.PERCENT, one -> boxed(one.rate())),
                RecordColumn.<Picture> of("satisfied", words.text("WaveTable_satisfied"), Type.PERCENT, one -> one.satisfaction().map(Satisfaction::share))
                        .width(12),
                RecordColumn.<Picture> of("closed", words.text("WaveTable_closed"), Type.INSTANT, one -> one.wave().closed())), one -> one.wave().id());
        table.emptyText(words.text("WaveTable_none"));
        table.onSelection(this::selected);
    }

    private static Optional<Double> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    Control control() {
        return table.control();
    }

    void actions(List<PageAction> actions) {
        table.actions(actions);
    }

    /** Shows this wave, once it is there. */
    void want(String wave) {
        wanted = Optional.of(wave);
        find();
    }

    void show(List<Picture> waves) {
        all = waves;
        table.show(waves);
        find();
    }

    Optional<Picture> seen() {
        return seen.flatMap(this::find);
    }

    private Optional<Picture> find(WaveId id) {
        return all.stream().filter(one -> one.wave().id().equals(id)).findFirst();
    }

    /** The closed waves of the same survey, the first first. */
    List<Picture> siblings(Picture picture) {
        return all.stream().filter(one -> one.closed() && one.sameSurvey(picture)).sorted(LATEST.thenComparing(one -> one.wave().id().wave())).toList();
    }

    /** The wave that was closed before this one. */
    Optional<Picture> before(Picture picture) {
        return siblings(picture).stream().filter(one -> !picture.closed() || LATEST.compare(one, picture) < 0).reduce((one, other) -> other);
    }

    private void find() {
        Optional<Picture> asked = wanted.flatMap(text -> all.stream().filter(one -> one.wave().id().toString().equals(text)).findFirst());
        Optional<Wave> now = asked.or(this::seen).or(() -> all.stream().max(LATEST)).map(Picture::wave);
        asked.ifPresent(found -> wanted = Optional.empty());
        seen = now.map(Wave::id);
        now.ifPresent(wave -> table.select(Set.of(wave.id())));
        chosen.run();
    }

    private void selected() {
        table.current().filter(one -> !Optional.of(one.wave().id()).equals(seen)).ifPresent(one -> {
            seen = Optional.of(one.wave().id());
            chosen.run();
        });
    }

    void focus() {
        table.control().setFocus();
    }

    Optional<Table> table() {
        return all.isEmpty() ? Optional.empty() : Optional.of(table.table());
    }
}
