// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;

import tsukasa.ui.ChoiceCanvas;
import tsukasa.ui.ChoiceCanvas.Choice;
import tsukasa.ui.ChoiceCanvas.Form;
import tsukasa.ui.Tone;

/** The fleet at a glance: health as cards along the top, all else as bars at the left; choosing a part narrows the rows down to it. */
final class FleetRail {
    private static final int WIDTH = 208;
    private static final String ALL = "";
    private final DeviceWords words;
    private final Runnable all;
    private final BiConsumer<Facet, String> chosen;
    private final ChoiceCanvas cards;
    private final ScrolledComposite scroll;
    private final Composite column;
    private final Map<Facet, ChoiceCanvas> bars = new EnumMap<>(Facet.class);

    /** @param parent of two columns; takes the first row and the left of the second */
    FleetRail(Composite parent, DeviceWords words, BiConsumer<Facet, String> chosen, Runnable all) {
        this.words = words;
        this.all = all;
        this.chosen = chosen;
        cards = new ChoiceCanvas(parent, Form.CARDS, words.text("Facet_HEALTH"), words.formats());
        cards.onChoose(this::card);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(cards.control());
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH, 200).applyTo(scroll);
        column = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).extendedMargins(0, 6, 0, 0).applyTo(column);
        scroll.setContent(column);
        for (Facet facet : List.of(Facet.STATE, Facet.SEEN, Facet.SECTION, Facet.CARRIER)) {
            ChoiceCanvas canvas = new ChoiceCanvas(column, Form.BARS, words.text("Facet_" + facet), words.formats());
            canvas.onChoose(part -> chosen.accept(facet, part));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(canvas.control());
            bars.put(facet, canvas);
        }
        dress(parent);
        parent.addListener(SWT.Paint, event -> dress(parent));
    }

    /** What scrolls has a ground of its own, which must be that of the page, also when the theme changes. */
    private void dress(Composite parent) {
        if (!scroll.getBackground().equals(parent.getBackground())) {
            scroll.setBackground(parent.getBackground());
            column.setBackground(parent.getBackground());
        }
    }

    private void card(String part) {
        if (part.equals(ALL)) {
            all.run();
        } else {
            chosen.accept(Facet.HEALTH, part);
        }
    }

    void show(Narrowed next) {
        List<Choice> health = new ArrayList<>();
        health.add(new Choice(ALL, words.text("FleetRail_all"), next.fleet().rows().size(), Tone.PLAIN, next.scope().chosen().isEmpty()));
        next.bars().get(Facet.HEALTH).forEach(bar -> health.add(choice(Facet.HEALTH, bar)));
        cards.show(health);
        bars.forEach((facet, canvas) -> canvas.show(next.bars().get(facet).stream().map(bar -> choice(facet, bar)).toList()));
        column.layout();
        scroll.setMinSize(column.computeSize(WIDTH, SWT.DEFAULT));
    }

    private Choice choice(Facet facet, Narrowed.Bar bar) {
        return new Choice(bar.part(), title(facet, bar.part()), bar.count(), bar.tone(), bar.chosen());
    }

    private String title(Facet facet, String part) {
        return switch (facet) {
            case HEALTH -> words.text("Health_" + part);
            case STATE -> words.text("State_" + part);
            case SEEN -> words.text("Seen_" + part);
            case SECTION -> part.isEmpty() ? words.text("FleetRail_noSection") : part;
            case CARRIER -> part.isEmpty() ? words.text("FleetRail_noCarrier") : part;
        };
    }
}
