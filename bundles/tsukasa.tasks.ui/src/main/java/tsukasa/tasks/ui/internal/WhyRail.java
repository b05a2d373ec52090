// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.BlockerUse;
import tsukasa.tasks.Weighing;
import tsukasa.ui.ChoiceCanvas;
import tsukasa.ui.ChoiceCanvas.Choice;
import tsukasa.ui.ChoiceCanvas.Form;
import tsukasa.ui.SpokenName;
import tsukasa.ui.Tone;

/** How tasks stand as cards along the top, why not as bars at the left; choosing one narrows the rows down to it. */
final class WhyRail {
    private static final int WIDTH = 230;
    private static final String ALL = "";
    private final TaskWords words;
    private final Combo by;
    private final ChoiceCanvas cards;
    private final ScrolledComposite scroll;
    private final ChoiceCanvas bars;
    private Picture picture;
    private Scope scope = Scope.ALL;

    /** @param parent of two columns; takes the first row and the left of the second */
    WhyRail(Composite parent, TaskWords words, Consumer<Scope> chosen) {
        this.words = words;
        cards = new ChoiceCanvas(parent, Form.CARDS, words.text("WhyRail_standing"), words.formats());
        cards.onChoose(part -> chosen.accept(part.equals(ALL) ? scope.everything() : scope.toggled(Standing.valueOf(part))));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(cards.control());
        Composite left = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(left);
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH, 200).applyTo(left);
        by = new Combo(left, SWT.READ_ONLY | SWT.DROP_DOWN);
        Picture.WEIGHINGS.forEach(weighing -> by.add(words.text("WhyRail_" + weighing.by())));
        by.select(0);
        SpokenName.give(by, words.text("WhyRail_by"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(by);
        scroll = new ScrolledComposite(left, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        Composite column = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(column);
        scroll.setContent(column);
        bars = new ChoiceCanvas(column, Form.BARS, words.text("WhyRail_why"), words.formats());
        bars.onChoose(code -> chosen.accept(scope.toggled(new BlockerCode(code))));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bars.control());
        by.addListener(SWT.Selection, event -> show(picture, scope));
        parent.addListener(SWT.Paint, event -> dress(parent, column));
    }

    /** What scrolls has a ground of its own, which must be that of the page, also when the theme changes. */
    private void dress(Composite parent, Composite column) {
        if (!scroll.getBackground().equals(parent.getBackground())) {
            scroll.setBackground(parent.getBackground());
            column.setBackground(parent.getBackground());
        }
    }

    void show(Picture next, Scope now) {
        picture = next;
        scope = now;
        if (next == null) {
            return;
        }
        cards.show(standings(next.rows(), now, words));
        bars.show(blockers(next, Picture.WEIGHINGS.get(by.getSelectionIndex()), now));
        scroll.setMinSize(scroll.getContent().computeSize(WIDTH - 20, SWT.DEFAULT));
    }

    static List<Choice> standings(List<TaskRow> rows, Scope scope, TaskWords words) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(ALL, words.text("WhyRail_all"), rows.size(), Tone.PLAIN, scope.standing().isEmpty() && scope.blocker().isEmpty()));
        Stream.of(Standing.values()).forEach(standing -> choices.add(new Choice(standing.name(), words.standing(standing),
                (int) rows.stream().filter(row -> standing.holds(row.assessment())).count(), standing.tone(), scope.standing().filter(standing::equals).isPresent())));
        return choices;
    }

    /** The most first. */
    static List<Choice> blockers(Picture picture, Weighing by, Scope scope) {
        return picture.blockers().stream()
                .map(use -> new Choice(use.blocker().code().value(), picture.labels().of(use.blocker().code()), count(use, by), Tone.PLAIN,
                        scope.blocker().filter(use.blocker().code()::equals).isPresent()))
                .sorted(Comparator.comparingInt(Choice::count).reversed()).toList();
    }

    private static int count(BlockerUse use, Weighing by) {
        return switch (by.by()) {
            case HOURS -> use.hours().intValue();
            case PEOPLE -> use.people().intValue();
            default -> use.tasks();
        };
    }
}
