// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.Site;
import tsukasa.api.report.Table;
import tsukasa.licenses.Pool;
import tsukasa.ui.LabelText;
import tsukasa.ui.PageContext;
import tsukasa.ui.PeriodChoice;
import tsukasa.ui.PeriodField;
import tsukasa.ui.Said;

/** One pool closely: what it is, the period that is looked at, and its sides. */
final class PoolDetail {
    private static final String PERIOD = "period";
    private static final List<PeriodChoice.Kind> PERIODS = List.of(PeriodChoice.Kind.TODAY, PeriodChoice.Kind.LAST_7_DAYS,
            PeriodChoice.Kind.THIS_MONTH, PeriodChoice.Kind.LAST_MONTH, PeriodChoice.Kind.THIS_FISCAL_YEAR, PeriodChoice.Kind.CUSTOM);
    private final PageContext context;
    private final LicenseWords words;
    private final Composite area;
    private final Label title;
    private final Label facts;
    private final PeriodField period;
    private final CTabFolder folder;
    private final Uses uses;
    private final Map<Place.Tab, PoolTab> tabs = new EnumMap<>(Place.Tab.class);
    private final Map<Place.Tab, CTabItem> items = new EnumMap<>(Place.Tab.class);
    private final Consumer<Place.Tab> turned;
    private Optional<Pool> shown = Optional.empty();

    /** @param turned told when the person turns to another side */
    PoolDetail(Composite parent, PageContext context, LicensesServices services, LicenseWords words, Said said, Consumer<Place.Tab> turned) {
        this.context = context;
        this.words = words;
        this.turned = turned;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).applyTo(area);
        title = new Label(area, SWT.NONE);
        title.setFont(org.eclipse.jface.resource.JFaceResources.getHeaderFont());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
        period = new PeriodField(area, context.site(), PERIODS, kind -> "");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(period.control());
        period.choose(context.recall(PERIOD).flatMap(PeriodChoice::read).filter(choice -> PERIODS.contains(choice.kind()))
                .orElse(PeriodChoice.of(PeriodChoice.Kind.THIS_MONTH)));
        period.onChange(choice -> {
            context.remember(PERIOD, choice.toString());
            showTab();
        });
        facts = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(300, SWT.DEFAULT).applyTo(facts);
        folder = new CTabFolder(area, SWT.BORDER | SWT.FLAT | SWT.TOP);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(400, 300).applyTo(folder);
        uses = new Uses(context, services.use());
        tabs.put(Place.Tab.USE, new UseTab(folder, context, services.use(), uses, words));
        tabs.put(Place.Tab.PATTERN, new PatternTab(folder, context, uses, words));
        tabs.put(Place.Tab.REPLAY, new ReplayTab(folder, context, uses, words));
        tabs.put(Place.Tab.FORECAST, new ForecastTab(folder, context, services.use(), words));
        tabs.put(Place.Tab.DENIALS, new DenialsTab(folder, context, services.use(), words));
        tabs.put(Place.Tab.SEATS, new SeatsTab(folder, context, services.licenses(), words, said));
        folder.addListener(SWT.Selection, event -> turned());
    }

    Control control() {
        return area;
    }

    private Place.Tab tab() {
        return items.entrySet().stream().filter(entry -> entry.getValue() == folder.getSelection()).map(Map.Entry::getKey).findFirst()
                .orElse(Place.Tab.USE);
    }

    private void turned() {
        turned.accept(tab());
        showTab();
    }

    /** Shows this pool from this side; a pool without seats has no side of seats, and a named one no slider. */
    void show(Pool pool, Place.Tab wanted) {
        shown = Optional.of(pool);
        head(pool);
        items(pool);
        folder.setSelection(items.getOrDefault(wanted, items.get(Place.Tab.USE)));
        showTab();
    }

    /** After a change, or some time. */
    void refresh(Pool pool, Place.Tab wanted) {
        uses.forget();
        show(pool, wanted);
    }

    private void head(Pool pool) {
        Site site = context.site();
        LocalDate today = site.now().atZone(site.zone()).toLocalDate();
        LabelText.show(title, pool.id().value().replace("&", "&&"));
        StringBuilder text = new StringBuilder(words.text("PoolDetail_facts", pool.product(), words.rule(pool), pool.entitlementOn(today)));
        if (pool.schedule().seatCostPerMonthOn(today).amount() > 0) {
            text.append(words.text("PoolDetail_cost", words.yen(pool.schedule().seatCostPerMonthOn(today)),
                    words.yen(pool.schedule().seatCostPerMonthOn(today).times(pool.entitlementOn(today)))));
        }
        pool.contract().ifPresent(contract -> text.append(words.text("PoolDetail_contract", contract)));
        LabelText.show(facts, text.toString().replace("&", "&&"));
        area.layout(true);
    }

    private void items(Pool pool) {
        int place = 0;
        for (Place.Tab tab : Place.Tab.values()) {
            boolean wanted = tab == Place.Tab.SEATS ? pool.named() : tab != Place.Tab.REPLAY || !pool.named();
            CTabItem item = items.get(tab);
            if (wanted && item == null) {
                CTabItem made = new CTabItem(folder, SWT.NONE, place);
                made.setText(words.text("Tab_" + tab));
                made.setControl(tabs.get(tab).control());
                items.put(tab, made);
            } else if (!wanted && item != null) {
                item.dispose();
                items.remove(tab);
                tabs.get(tab).control().setVisible(false);
            }
            place += wanted ? 1 : 0;
        }
    }

    private void showTab() {
        shown.ifPresent(pool -> {
            Site site = context.site();
            Instant now = site.now();
            PeriodChoice choice = period.choice();
            tabs.get(tab()).show(new Chosen(pool, choice, UsePeriods.past(choice.at(now, site.zone()), now)));
        });
    }

    PeriodChoice period() {
        return period.choice();
    }

    Optional<Table> table() {
        return tabs.get(tab()).table();
    }

    void focus() {
        folder.setFocus();
    }
}
