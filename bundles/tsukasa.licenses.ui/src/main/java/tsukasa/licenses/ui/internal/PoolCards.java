// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

import tsukasa.api.health.Reading;
import tsukasa.ui.BigNumber;
import tsukasa.ui.FilterField;
import tsukasa.ui.PageContext;

/** Everything there is as cards, one under the other; the arrow keys go from card to card, and choosing one shows its details. */
final class PoolCards {
    static final int WIDTH = 236;
    private static final int MANY = 7;
    private final PageContext context;
    private final LicenseWords words;
    private final Consumer<Place> chosen;
    private final Composite area;
    private final FilterField filter;
    private final ScrolledComposite scroll;
    private final Composite column;
    private final Map<Place, BigNumber> cards = new LinkedHashMap<>();
    private Standing standing = Standing.NONE;
    private Place place = Place.FIRST;

    PoolCards(Composite parent, PageContext context, LicenseWords words, Consumer<Place> chosen) {
        this.context = context;
        this.words = words;
        this.chosen = chosen;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(area);
        filter = new FilterField(area, words.text("PoolCards_filter"), typed -> fill(), this::focus);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(filter.control());
        filter.control().setVisible(false);
        scroll = new ScrolledComposite(area, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 200).applyTo(scroll);
        column = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).extendedMargins(0, 4, 0, 0).applyTo(column);
        scroll.setContent(column);
        dress();
        area.addListener(SWT.Paint, event -> dress());
    }

    /** What scrolls has a ground of its own, which must be that of the page, also when the theme changes. */
    private void dress() {
        if (!scroll.getBackground().equals(area.getParent().getBackground())) {
            scroll.setBackground(area.getParent().getBackground());
            column.setBackground(area.getParent().getBackground());
        }
    }

    Control control() {
        return area;
    }

    void show(Standing next) {
        standing = next;
        boolean many = next.pools().size() >= MANY;
        filter.control().setVisible(many);
        ((org.eclipse.swt.layout.GridData) filter.control().getLayoutData()).exclude = !many;
        area.layout();
        fill();
    }

    /** Marks the card of this place; one that is not among the foremost gets a card. */
    void choose(Place next) {
        place = next;
        if (next.section() == Place.Section.POOL && cards.keySet().stream().noneMatch(of -> same(of, next)) && filter.typed().isBlank()
                && next.pool().flatMap(standing::of).isPresent()) {
            fill();
            return;
        }
        cards.forEach((of, card) -> card.choose(same(of, next)));
    }

    private static boolean same(Place one, Place other) {
        return one.section() == other.section() && (one.section() != Place.Section.POOL || one.pool().equals(other.pool()));
    }

    void focus() {
        cards.entrySet().stream().filter(entry -> same(entry.getKey(), place)).findFirst().or(() -> cards.entrySet().stream().findFirst())
                .ifPresent(entry -> entry.getValue().control().setFocus());
    }

    private void fill() {
        Map<Place, Reading> readings = readings();
        if (!new ArrayList<>(readings.keySet()).equals(new ArrayList<>(cards.keySet()))) {
            make(readings.keySet());
        }
        readings.forEach((of, reading) -> cards.get(of).show(reading));
        choose(place);
    }

    private Map<Place, Reading> readings() {
        Map<Place, Reading> readings = new LinkedHashMap<>();
        PoolReadings texts = new PoolReadings(words);
        Foremost foremost = Foremost.of(standing.pools(), filter.typed(), place.pool(), words.formats().locale());
        if (standing.pools().size() >= MANY) {
            readings.put(Place.FIRST.in(Place.Section.POOLS), texts.all(standing, foremost));
        }
        foremost.shown().forEach(status -> readings.put(Place.of(status.pool().id(), Place.Tab.USE), texts.pool(status)));
        if (standing.named()) {
            readings.put(Place.FIRST.in(Place.Section.IDLE), texts.idle(standing));
        }
        readings.put(Place.FIRST.in(Place.Section.CONTRACTS), texts.contracts(standing));
        return readings;
    }

    private void make(Iterable<Place> places) {
        boolean focus = cards.values().stream().anyMatch(card -> card.control().isFocusControl());
        cards.values().forEach(card -> card.control().dispose());
        cards.clear();
        for (Place of : places) {
            BigNumber card = new BigNumber(column, context);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(card.control());
            card.onOpen(() -> chosen.accept(of));
            if (of.section() != Place.Section.POOL) {
                card.low();
            }
            card.control().addListener(SWT.KeyDown, event -> key(of, event));
            cards.put(of, card);
        }
        column.layout();
        scroll.setMinSize(column.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        if (focus) {
            focus();
        }
    }

    private void key(Place of, Event event) {
        List<Place> order = new ArrayList<>(cards.keySet());
        int at = order.indexOf(of);
        int to = switch (event.keyCode) {
            case SWT.ARROW_DOWN -> Math.min(order.size() - 1, at + 1);
            case SWT.ARROW_UP -> Math.max(0, at - 1);
            case SWT.HOME -> 0;
            case SWT.END -> order.size() - 1;
            default -> at;
        };
        if (to != at) {
            Optional.ofNullable(cards.get(order.get(to))).ifPresent(card -> card.control().setFocus());
            chosen.accept(order.get(to));
        }
    }
}
