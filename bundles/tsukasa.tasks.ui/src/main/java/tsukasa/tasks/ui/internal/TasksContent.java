// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;

import tsukasa.api.report.Report;
import tsukasa.api.report.Table;
import tsukasa.api.source.ImportLinks;
import tsukasa.tasks.TaskId;
import tsukasa.tasks.TaskService;
import tsukasa.ui.Export;
import tsukasa.ui.MessageArea;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PeriodChoice;
import tsukasa.ui.ReportDialog;
import tsukasa.ui.Said;
import tsukasa.ui.Tone;

/** The page of tasks put together: the number that counts along the top, its sides as tabs beneath. */
final class TasksContent implements PageContent {
    private static final String PLACE = "place";
    private static final String KPI_REPORT = "tasks.kpi";
    private static final String WHAT_IF_REPORT = "tasks.whatif";
    private static final Set<Place.Tab> WHAT_IF = EnumSet.of(Place.Tab.LADDER, Place.Tab.BOARD, Place.Tab.SCENARIOS);
    private final PageContext context;
    private final TasksServices services;
    private final TaskWords words;
    private final Tools tools;
    private final Composite root;
    private final MessageArea beginning;
    private final KpiCards cards;
    private final CTabFolder folder;
    private final InventoryTab inventory;
    private final Map<Place.Tab, TaskTab> tabs = new EnumMap<>(Place.Tab.class);
    private final Map<Place.Tab, CTabItem> items = new EnumMap<>(Place.Tab.class);
    private final List<PageAction> actions;
    private Optional<Picture> picture = Optional.empty();

    TasksContent(Composite parent, PageContext context, TasksServices services) {
        this.context = context;
        this.services = services;
        words = TaskWords.of(context.site());
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 6).applyTo(root);
        beginning = new MessageArea(root);
        tools = new Tools(context, services, words, Said.in(new MessageArea(root), context.site().locale()));
        cards = new KpiCards(root, context, words);
        folder = new CTabFolder(root, SWT.BORDER | SWT.FLAT | SWT.TOP);
        GridDataFactory.fillDefaults().grab(true, true).hint(600, 300).applyTo(folder);
        inventory = new InventoryTab(folder, tools);
        tabs.put(Place.Tab.INVENTORY, inventory);
        tabs.put(Place.Tab.TOGETHER, new TogetherTab(folder, tools));
        tabs.put(Place.Tab.LADDER, new LadderTab(folder, tools));
        BoardTab board = new BoardTab(folder, tools);
        tabs.put(Place.Tab.BOARD, board);
        tabs.put(Place.Tab.SCENARIOS, new ScenariosTab(folder, tools, scenario -> {
            board.take(scenario.remedies());
            go(Place.of(Place.Tab.BOARD));
        }));
        tabs.put(Place.Tab.PATH, new PathTab(folder, tools));
        tabs.put(Place.Tab.EVIDENCE, new EvidenceTab(folder, tools, this::lead));
        tabs.put(Place.Tab.RATINGS, new RatingsTab(folder, tools, this::lead));
        tabs.forEach((tab, side) -> {
            CTabItem item = new CTabItem(folder, SWT.NONE);
            item.setText(words.text("Tab_" + tab));
            item.setControl(side.control());
            items.put(tab, item);
        });
        folder.addListener(SWT.Selection, event -> turned());
        actions = offered();
        go(Place.read(context.recall(PLACE).orElse("")));
        load();
        context.onChange(TaskService.TOPIC, this::load);
    }

    private List<PageAction> offered() {
        List<PageAction> offered = new ArrayList<>(inventory.actions());
        offered.add(tools.action("TasksContent_import", () -> true, () -> context.open(ImportLinks.of("tasks"))));
        offered.add(tools.action("TasksContent_importRemedies", () -> true, () -> context.open(ImportLinks.of("remedies"))));
        offered.add(tools.action("TasksContent_export", "M1+E", () -> table().isPresent(), () -> export(table())));
        offered.add(tools.action("TasksContent_exportPlain", () -> inventory.plain().isPresent(), () -> export(inventory.plain())));
        offered.add(tools.action("TasksContent_report", () -> report().isPresent(), this::makeReport));
        return offered;
    }

    private void load() {
        context.load("tasks", progress -> Picture.load(services, words), this::show);
    }

    private void show(Picture next) {
        picture = Optional.of(next);
        cards.show(next.kpi());
        if (next.rows().isEmpty()) {
            beginning.show(Tone.UNKNOWN, words.text("TasksContent_howToBegin"), List.of(
                    new MessageArea.Choice(words.text("TasksContent_importTasks"), () -> context.open(ImportLinks.of("tasks"))),
                    new MessageArea.Choice(words.text("TasksContent_importRemedies"), () -> context.open(ImportLinks.of("remedies")))));
        } else {
            beginning.clear();
        }
        refresh();
    }

    private Place.Tab tab() {
        return items.entrySet().stream().filter(entry -> entry.getValue() == folder.getSelection()).map(Map.Entry::getKey).findFirst()
                .orElse(Place.Tab.INVENTORY);
    }

    private void turned() {
        context.remember(PLACE, Place.of(tab()).toString());
        refresh();
    }

    private void refresh() {
        picture.ifPresent(tabs.get(tab())::show);
        context.actionsChanged();
    }

    private void go(Place place) {
        folder.setSelection(items.get(place.tab()));
        place.standing().ifPresent(inventory::only);
        turned();
        place.task().ifPresent(inventory::want);
    }

    private void lead(TaskId task) {
        go(new Place(Place.Tab.INVENTORY, Optional.of(task), Optional.empty()));
    }

    private Optional<Table> table() {
        return tabs.get(tab()).table();
    }

    private void export(Optional<Table> table) {
        table.ifPresent(rows -> new Export(context, services.tables()).ask(root, rows, tools.said()::good));
    }

    private Optional<Report> report() {
        return services.catalog().find(WHAT_IF.contains(tab()) ? WHAT_IF_REPORT : KPI_REPORT);
    }

    private void makeReport() {
        report().ifPresent(report -> new ReportDialog(context, services.reports()).ask(root, report, PeriodChoice.of(PeriodChoice.Kind.THIS_MONTH),
                tools.said()::good));
    }

    @Override
    public void focus() {
        tabs.get(tab()).focus();
    }

    @Override
    public void show(String query) {
        if (!query.isBlank()) {
            go(Place.read(query));
        }
    }

    @Override
    public List<PageAction> actions() {
        return actions;
    }
}
