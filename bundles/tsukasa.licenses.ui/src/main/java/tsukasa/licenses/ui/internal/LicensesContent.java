// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.report.Report;
import tsukasa.api.report.Table;
import tsukasa.api.source.ImportLinks;
import tsukasa.licenses.CheckoutService;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.sessions.SessionService;
import tsukasa.ui.Confirmation;
import tsukasa.ui.Export;
import tsukasa.ui.MessageArea;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.ReportDialog;
import tsukasa.ui.Said;
import tsukasa.ui.Tone;

/** The page of licenses put together: everything as cards at the left, what is chosen of it at the right. */
final class LicensesContent implements PageContent {
    private static final int LOOK_MILLIS = 60_000;
    private static final String PLACE = "place";
    private static final String REPORT = "licenses.use";
    private final PageContext context;
    private final LicensesServices services;
    private final LicenseWords words;
    private final Composite root;
    private final MessageArea message;
    private final Said said;
    private final PoolCards cards;
    private final Composite right;
    private final StackLayout stack = new StackLayout();
    private final Label nothing;
    private final PoolDetail detail;
    private final PoolsSection pools;
    private final IdleSection idle;
    private final ContractsSection contracts;
    private final List<PageAction> actions;
    private final Freshness freshness;
    private Optional<Standing> standing = Optional.empty();
    private Place place;

    LicensesContent(Composite parent, PageContext context, LicensesServices services) {
        this.context = context;
        this.services = services;
        words = LicenseWords.of(context.site());
        freshness = new Freshness(today());
        place = Place.read(context.recall(PLACE).orElse(""));
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 6).applyTo(root);
        message = new MessageArea(root);
        said = Said.in(message, context.site().locale());
        Composite columns = new Composite(root, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(columns);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(columns);
        cards = new PoolCards(columns, context, words, this::go);
        GridDataFactory.fillDefaults().grab(false, true).hint(PoolCards.WIDTH + 16, 200).applyTo(cards.control());
        right = new Composite(columns, SWT.NONE);
        right.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 300).applyTo(right);
        nothing = new Label(right, SWT.WRAP | SWT.CENTER);
        nothing.setText("\n\n" + words.text("LicensesContent_loading"));
        detail = new PoolDetail(right, context, services, words, said, tab -> place(place.from(tab)));
        pools = new PoolsSection(right, context, words, this::go);
        idle = new IdleSection(right, context, services, words, said);
        contracts = new ContractsSection(right, context, services, words, said);
        stack.topControl = nothing;
        actions = offered();
        reload();
        context.onChange(LicenseService.TOPIC, this::reload);
        context.onChange(CheckoutService.TOPIC, this::reloadCards);
        context.onChange(SessionService.TOPIC, freshness::changed);
        lookEachMinute();
    }

    private List<PageAction> offered() {
        return List.of(action("add", null, () -> true, this::add), action("edit", null, () -> pool().isPresent(), this::edit),
                action("remove", null, () -> pool().isPresent(), this::remove),
                action("import", null, () -> true, () -> context.open(ImportLinks.of("licenses"))),
                action("export", "M1+E", () -> table().isPresent(), this::export),
                action("report", null, () -> report().isPresent(), this::makeReport));
    }

    private PageAction action(String id, String key, BooleanSupplier enabled, Runnable run) {
        return new PageAction(id, words.text("LicensesContent_" + id), Optional.ofNullable(LicensesContent.class.getResource(id + ".svg")),
                Optional.ofNullable(key), enabled, run);
    }

    /** The pool that is shown, as it was last loaded. */
    private Optional<Pool> pool() {
        return place.section() != Place.Section.POOL ? Optional.empty()
                : standing.flatMap(known -> place.pool().flatMap(known::of)).map(PoolStatus::pool);
    }

    private LocalDate today() {
        return context.site().now().atZone(context.site().zone()).toLocalDate();
    }

    private void reload() {
        reload(Optional.empty());
    }

    private void reload(Optional<Standing> before) {
        context.load("standing", progress -> Standing.load(services, context.site(), before, progress), loaded -> {
            cards(loaded);
            go(place, true);
        });
    }

    /** What license servers say shows at once on the cards; the rest follows within a minute. */
    private void reloadCards() {
        freshness.changed();
        Optional<Standing> before = standing;
        context.load("standing", progress -> Standing.load(services, context.site(), before, progress), this::cards);
    }

    private void cards(Standing loaded) {
        standing = Optional.of(loaded);
        nothing.setText("");
        cards.show(loaded);
        String how = words.text("LicensesContent_howToBegin");
        if (loaded.pools().isEmpty()) {
            message.show(Tone.UNKNOWN, how, List.of(new MessageArea.Choice(words.text("LicensesContent_first"), this::add),
                    new MessageArea.Choice(words.text("LicensesContent_importPools"), () -> context.open(ImportLinks.of("licenses")))));
        } else if (message.sentence().equals(how)) {
            message.clear();
        }
        context.actionsChanged();
    }

    /** Goes to what a card or a link stands for; the side of the pool that is seen stays. */
    private void go(Place next) {
        boolean another = next.section() == Place.Section.POOL && place.section() == Place.Section.POOL;
        go(another ? next.from(place.tab()) : next, false);
    }

    private void go(Place wanted, boolean again) {
        if (standing.isEmpty()) {
            place = wanted;
            return; // what is loaded goes there
        }
        Place next = settled(wanted, standing.get());
        place(next);
        cards.choose(next);
        Control seen = switch (next.section()) {
            case POOL -> pool().map(pool -> show(pool, next, again)).orElse(nothing);
            case POOLS -> pools.control();
            case IDLE -> idle.control();
            case CONTRACTS -> contracts.control();
        };
        if (next.section() == Place.Section.POOLS) {
            pools.show(standing.get());
        } else if (next.section() == Place.Section.IDLE) {
            idle.show();
        } else if (next.section() == Place.Section.CONTRACTS) {
            contracts.show();
        }
        stack.topControl = seen;
        right.layout();
        context.actionsChanged();
    }

    private Control show(Pool pool, Place next, boolean again) {
        if (again) {
            detail.refresh(pool, next.tab());
        } else {
            detail.show(pool, next.tab());
        }
        return detail.control();
    }

    /** Where a pool has gone, the one whose card is the first. */
    private Place settled(Place wanted, Standing known) {
        boolean there = wanted.pool().flatMap(known::of).isPresent();
        Optional<PoolId> first = Foremost.of(known.pools(), "", Optional.empty(), context.site().locale()).shown().stream().findFirst().map(status -> status.pool().id());
        return there ? wanted : new Place(wanted.section(), first, wanted.tab());
    }

    private void place(Place next) {
        place = next;
        context.remember(PLACE, next.toString());
    }

    private void add() {
        new PoolDialog(root, context, services.licenses(), words).add(added -> {
            said.good(words.text("LicensesContent_added", added.id()));
            place(Place.of(added.id(), Place.Tab.USE));
            reload();
        });
    }

    private void edit() {
        pool().ifPresent(pool -> new PoolDialog(root, context, services.licenses(), words).edit(pool,
                edited -> said.good(words.text("LicensesContent_edited", edited.id()))));
    }

    private void remove() {
        pool().ifPresent(pool -> new Confirmation(words.text("LicensesContent_remove"), words.text("LicensesContent_removeQuestion", pool.id()), List.of(),
                words.text("LicensesContent_removeMeans"), words.text("LicensesContent_removeVerb")).ask(root, context.site().locale(),
                        why -> said.change(context, services.licenses().removePool(pool.id()), why,
                                removed -> said.good(words.text("LicensesContent_removed", removed.id())))));
    }

    private Optional<Table> table() {
        return switch (place.section()) {
            case POOL -> pool().isPresent() ? detail.table() : Optional.empty();
            case POOLS -> pools.table();
            case IDLE -> idle.table();
            case CONTRACTS -> contracts.table();
        };
    }

    private void export() {
        table().ifPresent(rows -> new Export(context, services.tables()).ask(root, rows, said::good));
    }

    private Optional<Report> report() {
        return services.catalog().find(REPORT);
    }

    private void makeReport() {
        report().ifPresent(report -> new ReportDialog(context, services.reports()).ask(root, report, detail.period(), said::good));
    }

    /** What is in use changes without anybody changing licenses; it is read again only if something has been stored. */
    private void lookEachMinute() {
        Display display = root.getDisplay();
        Runnable tick = new Runnable() {
            @Override
            public void run() {
                if (root.isVisible() && freshness.due(today())) {
                    reload(standing);
                }
                display.timerExec(LOOK_MILLIS, this);
            }
        };
        display.timerExec(LOOK_MILLIS, tick);
        root.addListener(SWT.Dispose, event -> display.timerExec(-1, tick));
    }

    @Override
    public void focus() {
        cards.focus();
    }

    @Override
    public void show(String query) {
        go(Place.read(query), false);
    }

    @Override
    public List<PageAction> actions() {
        return actions;
    }
}
