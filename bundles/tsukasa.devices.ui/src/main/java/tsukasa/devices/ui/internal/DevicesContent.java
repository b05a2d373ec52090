// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;

import tsukasa.api.report.Report;
import tsukasa.api.report.Table;
import tsukasa.api.source.ImportLinks;
import tsukasa.devices.DeviceService;
import tsukasa.devices.FleetService;
import tsukasa.ui.Export;
import tsukasa.ui.MessageArea;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PeriodChoice;
import tsukasa.ui.ReportDialog;
import tsukasa.ui.Said;
import tsukasa.ui.Tone;

/** The page of devices put together: its sides as tabs, what can be done on the page's toolbar. */
final class DevicesContent implements PageContent {
    private static final String PLACE = "place";
    private static final String FLEET_REPORT = "devices.fleet";
    private static final String SIM_REPORT = "devices.sim";
    private static final int PAUSE_MILLIS = 3000;
    private static final int MINUTE_MILLIS = 60_000;
    private final PageContext context;
    private final DevicesServices services;
    private final DeviceWords words;
    private final Tools tools;
    private final Composite root;
    private final MessageArea beginning;
    private final CTabFolder folder;
    private final FleetTab fleet;
    private final Map<Place.Tab, DeviceTab> tabs = new EnumMap<>(Place.Tab.class);
    private final Map<Place.Tab, CTabItem> items = new EnumMap<>(Place.Tab.class);
    private final List<PageAction> actions;
    private final Runnable lately = this::listened;
    private boolean heard;

    DevicesContent(Composite parent, PageContext context, DevicesServices services) {
        this.context = context;
        this.services = services;
        words = DeviceWords.of(context.site());
        root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 6).applyTo(root);
        beginning = new MessageArea(root);
        tools = new Tools(context, services, words, Said.in(new MessageArea(root), context.site().locale()));
        folder = new CTabFolder(root, SWT.BORDER | SWT.FLAT | SWT.TOP);
        GridDataFactory.fillDefaults().grab(true, true).hint(600, 400).applyTo(folder);
        fleet = new FleetTab(folder, tools, this::begin, asset -> go(new Place(Place.Tab.LOST, asset.value())));
        tabs.put(Place.Tab.FLEET, fleet);
        tabs.put(Place.Tab.FINDINGS, new FindingsTab(folder, tools));
        tabs.put(Place.Tab.SIMS, new SimsTab(folder, tools));
        tabs.put(Place.Tab.LOST, new LostTab(folder, tools));
        tabs.put(Place.Tab.ROLLOUT, new RolloutTab(folder, tools));
        tabs.put(Place.Tab.UNKNOWN, new UnknownTab(folder, tools, fleet::register));
        tabs.forEach((tab, side) -> {
            CTabItem item = new CTabItem(folder, SWT.NONE);
            item.setText(words.text("Tab_" + tab));
            item.setControl(side.control());
            items.put(tab, item);
        });
        folder.addListener(SWT.Selection, event -> turned());
        actions = offered();
        go(Place.read(context.recall(PLACE).orElse("")));
        context.onChange(DeviceService.TOPIC, this::refresh);
        context.onChange(FleetService.TOPIC, this::heard);
        refreshEachMinute();
    }

    private List<PageAction> offered() {
        List<PageAction> offered = new ArrayList<>(fleet.actions().stream().map(this::ofFleet).toList());
        offered.add(tools.action("DevicesContent_import", () -> true, () -> context.open(ImportLinks.of("devices"))));
        offered.add(tools.action("DevicesContent_export", "M1+E", () -> table().isPresent(), this::export));
        offered.add(tools.action("DevicesContent_report", () -> report().isPresent(), this::makeReport));
        return offered;
    }

    /** What is done with the devices that are selected is not done while they are not seen. */
    private PageAction ofFleet(PageAction action) {
        return new PageAction(action.id(), action.title(), action.icon(), action.key(), () -> tab() == Place.Tab.FLEET && action.enabled().getAsBoolean(),
                action.run());
    }

    private Place.Tab tab() {
        return items.entrySet().stream().filter(entry -> entry.getValue() == folder.getSelection()).map(Map.Entry::getKey).findFirst()
                .orElse(Place.Tab.FLEET);
    }

    private void turned() {
        context.remember(PLACE, Place.of(tab()).toString());
        refresh();
    }

    /** What sources hear comes all the time, and the fleet is read anew for it only after a pause: looked at once that is over. */
    private void heard() {
        if (!heard) {
            heard = true;
            root.getDisplay().timerExec(PAUSE_MILLIS, lately);
        }
    }

    private void listened() {
        heard = false;
        refresh();
    }

    /** The fleet of a large city is read less often, and silence is not heard of. */
    private void refreshEachMinute() {
        Display display = root.getDisplay();
        Runnable tick = new Runnable() {
            @Override
            public void run() {
                if (root.isVisible()) {
                    refresh();
                }
                display.timerExec(MINUTE_MILLIS, this);
            }
        };
        display.timerExec(MINUTE_MILLIS, tick);
        root.addListener(SWT.Dispose, event -> {
            display.timerExec(-1, tick);
            display.timerExec(-1, lately);
        });
    }

    private void refresh() {
        tabs.get(tab()).show();
        context.actionsChanged();
    }

    private void go(Place place) {
        folder.setSelection(items.get(place.tab()));
        tabs.get(place.tab()).want(place.wanted());
        turned();
    }

    /** Tells how to begin while there is no device at all. */
    private void begin(boolean none) {
        if (none) {
            beginning.show(Tone.UNKNOWN, words.text("DevicesContent_howToBegin"), List.of(
                    new MessageArea.Choice(words.text("DevicesContent_first"), () -> fleet.register(Optional.empty())),
                    new MessageArea.Choice(words.text("DevicesContent_importDevices"), () -> context.open(ImportLinks.of("devices")))));
        } else {
            beginning.clear();
        }
    }

    private Optional<Table> table() {
        return tabs.get(tab()).table();
    }

    private void export() {
        table().ifPresent(rows -> new Export(context, services.paper().tables()).ask(root, rows, tools.said()::good));
    }

    private Optional<Report> report() {
        return services.paper().catalog().find(tab() == Place.Tab.SIMS ? SIM_REPORT : FLEET_REPORT);
    }

    private void makeReport() {
        report().ifPresent(report -> new ReportDialog(context, services.paper().reports()).ask(root, report,
                PeriodChoice.of(PeriodChoice.Kind.THIS_MONTH), tools.said()::good));
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
