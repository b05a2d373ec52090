// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.reports.ReportCatalog;
import tsukasa.ui.FilterField;
import tsukasa.ui.PageAction;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;

/** The reports that the plugins here make; the one under the keyboard can be chosen more closely, seen and saved. */
final class CatalogSide implements Side {
    private static final String REPORT = "report";
    private final Tools tools;
    private final SashForm split;
    private final RecordTable<Offered> table;
    private final ReportSheet sheet;
    private final List<PageAction> actions;
    private List<Offered> all = List.of();
    private Optional<String> wanted;

    CatalogSide(Composite parent, Tools tools) {
        this.tools = tools;
        wanted = tools.context().recall(REPORT);
        split = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = new Composite(split, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(left);
        FilterField filter = new FilterField(left, tools.text("CatalogSide_filter"), this::filter, this::focus);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        table = new RecordTable<>(left, tools.context(), "reports", tools.text("CatalogSide_title"), List.of(
                RecordColumn.text("title", tools.text("CatalogSide_report"), Offered::title).width(24),
                RecordColumn.text("purpose", tools.text("CatalogSide_purpose"), Offered::purpose).width(40),
                RecordColumn.text("id", tools.text("CatalogSide_id"), Offered::id).width(18)), Offered::id);
        table.emptyText(tools.text("CatalogSide_none"));
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(table.control());
        sheet = new ReportSheet(split, tools);
        split.setWeights(4, 6);
        actions = List.of(tools.action("CatalogSide_preview", () -> table.current().isPresent(), sheet::preview),
                tools.action("CatalogSide_save", "M1+E", () -> table.current().isPresent(), sheet::save));
        table.actions(actions);
        table.onSelection(this::selected);
        table.onOpen(report -> sheet.preview());
        load();
        tools.context().onChange(ReportCatalog.TOPIC, this::load);
    }

    private void filter(String typed) {
        table.filter(typed);
    }

    private void load() {
        Locale locale = tools.context().site().locale();
        tools.context().load("catalog", progress -> tools.services().catalog().all().stream().map(report -> Offered.of(report, locale)).toList(),
                this::show);
    }

    private void show(List<Offered> reports) {
        all = reports;
        table.show(reports);
        find();
    }

    private void find() {
        wanted.filter(id -> all.stream().anyMatch(report -> report.id().equals(id))).or(() -> table.current().map(Offered::id))
                .or(() -> all.stream().map(Offered::id).findFirst()).ifPresent(id -> table.select(Set.of(id)));
        wanted = Optional.empty();
        selected();
    }

    private void selected() {
        sheet.show(table.current());
        table.current().ifPresent(report -> tools.context().remember(REPORT, report.id()));
        tools.context().actionsChanged();
    }

    /** Goes to a report, if there is one of this id. */
    boolean want(String id) {
        if (tools.services().catalog().find(id).isEmpty()) {
            return false;
        }
        wanted = Optional.of(id);
        if (!all.isEmpty()) {
            find();
        }
        return true;
    }

    List<PageAction> actions() {
        return actions;
    }

    @Override
    public Control control() {
        return split;
    }

    @Override
    public void focus() {
        table.control().setFocus();
    }
}
