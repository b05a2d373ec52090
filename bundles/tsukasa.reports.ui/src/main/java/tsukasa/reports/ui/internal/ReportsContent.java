// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;

import tsukasa.api.Texts;
import tsukasa.ui.MessageArea;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.Said;

/** The page of reports put together: what there is, what was made, and what makes itself, as tabs. */
final class ReportsContent implements PageContent {
    private static final String TAB = "tab";
    private final PageContext context;
    private final CTabFolder folder;
    private final CatalogSide catalog;
    private final RunsSide runs;
    private final Map<Side.Kind, Side> sides = new EnumMap<>(Side.Kind.class);
    private final Map<Side.Kind, CTabItem> items = new EnumMap<>(Side.Kind.class);

    ReportsContent(Composite parent, PageContext context, ReportServices services) {
        this.context = context;
        Composite root = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 8).spacing(0, 6).applyTo(root);
        Tools tools = new Tools(context, services, Texts.of(ReportsContent.class, context.site().locale()),
                Said.in(new MessageArea(root), context.site().locale()));
        folder = new CTabFolder(root, SWT.BORDER | SWT.FLAT | SWT.TOP);
        GridDataFactory.fillDefaults().grab(true, true).hint(600, 300).applyTo(folder);
        catalog = new CatalogSide(folder, tools);
        runs = new RunsSide(folder, tools);
        sides.put(Side.Kind.CATALOG, catalog);
        sides.put(Side.Kind.RUNS, runs);
        sides.put(Side.Kind.SCHEDULES, new SchedulesSide(folder, tools));
        sides.forEach((kind, side) -> {
            CTabItem item = new CTabItem(folder, SWT.NONE);
            item.setText(tools.text("Tab_" + kind));
            item.setControl(side.control());
            items.put(kind, item);
        });
        folder.addListener(SWT.Selection, event -> context.remember(TAB, name(turned())));
        folder.setSelection(items.get(remembered()));
    }

    private Side.Kind remembered() {
        Optional<String> tab = context.recall(TAB);
        return sides.keySet().stream().filter(kind -> tab.filter(name(kind)::equals).isPresent()).findFirst().orElse(Side.Kind.CATALOG);
    }

    private static String name(Side.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Side.Kind turned() {
        return items.entrySet().stream().filter(entry -> entry.getValue() == folder.getSelection()).map(Map.Entry::getKey).findFirst()
                .orElse(Side.Kind.CATALOG);
    }

    @Override
    public void focus() {
        sides.get(turned()).focus();
    }

    /** A report, or a schedule whose last run is asked for. */
    @Override
    public void show(String query) {
        if (query.isBlank()) {
            return;
        }
        boolean report = catalog.want(query.strip());
        folder.setSelection(items.get(report ? Side.Kind.CATALOG : Side.Kind.RUNS));
        if (!report) {
            runs.want(query.strip());
        }
    }

    @Override
    public List<PageAction> actions() {
        return catalog.actions();
    }
}
