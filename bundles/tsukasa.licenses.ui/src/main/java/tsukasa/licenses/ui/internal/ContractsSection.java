// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.api.source.ImportLinks;
import tsukasa.licenses.Contract;
import tsukasa.licenses.ContractId;
import tsukasa.licenses.Pool;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.Confirmation;
import tsukasa.ui.FilterField;
import tsukasa.ui.LabelText;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Said;
import tsukasa.ui.Tone;

/** The contracts, and which of them end or must be cancelled soon. */
final class ContractsSection {
    private final PageContext context;
    private final LicensesServices services;
    private final LicenseWords words;
    private final Said said;
    private final Composite area;
    private final ButtonRow buttons;
    private final Label counts;
    private final RecordTable<Line> table;

    /** A contract with the pools that have their licenses by it. */
    record Line(Contract contract, String pools) {
    }

    ContractsSection(Composite parent, PageContext context, LicensesServices services, LicenseWords words, Said said) {
        this.context = context;
        this.services = services;
        this.words = words;
        this.said = said;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(area);
        List<PageAction> actions = List.of(action("add", () -> true, this::add),
                action("edit", () -> current().isPresent(), () -> current().ifPresent(line -> edit(line.contract()))),
                action("remove", () -> current().isPresent(), () -> current().ifPresent(line -> remove(line.contract()))),
                action("import", () -> true, () -> context.open(ImportLinks.of("contracts"))));
        buttons = new ButtonRow(area, actions);
        FilterField filter = new FilterField(area, words.text("ContractsSection_filter"), this::filter, this::focus);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        counts = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(counts);
        table = new RecordTable<>(area, context, "contracts", words.text("ContractsSection_title"), columns(), line -> line.contract().id())
                .sortedBy("until", true);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(table.control());
        table.emptyText(words.text("ContractsSection_none"));
        table.actions(actions);
        table.onOpen(line -> edit(line.contract()));
        table.onSelection(() -> {
            buttons.refresh();
            context.status(table.status());
        });
        buttons.refresh();
    }

    private Optional<Line> current() {
        return table == null ? Optional.empty() : table.current();
    }

    private PageAction action(String id, BooleanSupplier enabled, Runnable run) {
        return new PageAction("contracts." + id, words.text("ContractsSection_" + id), Optional.empty(), Optional.empty(), enabled, run);
    }

    private LocalDate today() {
        return context.site().now().atZone(context.site().zone()).toLocalDate();
    }

    private List<RecordColumn<Line>> columns() {
        return List.of(RecordColumn.<Line> text("id", words.text("ContractForm_contract"), line -> line.contract.id()).width(14),
                RecordColumn.<Line> text("name", words.text("ContractForm_name"), line -> line.contract.name()).width(24),
                RecordColumn.<Line> text("vendor", words.text("ContractForm_vendor"), line -> line.contract.vendor()).width(18),
                RecordColumn.<Line> text("state", words.text("ContractsSection_state"), line -> ContractState.of(line.contract, today()).text(words))
                        .tone(line -> ContractState.of(line.contract, today()).tone()).width(24),
                RecordColumn.<Line> of("until", words.text("ContractForm_until"), Type.DATE, line -> line.contract.until()).width(11),
                RecordColumn.<Line> of("noticeBy", words.text("ContractsSection_noticeBy"), Type.DATE, line -> line.contract.noticeBy()).width(11),
                RecordColumn.<Line> of("yearlyCost", words.text("ContractForm_yearlyCost"), Type.INTEGER,
                        line -> line.contract.yearlyCost().amount()).width(12),
                RecordColumn.text("pools", words.text("ContractsSection_pools"), Line::pools).width(20),
                RecordColumn.<Line> of("from", words.text("ContractForm_from"), Type.DATE, line -> line.contract.from()).width(11).hidden(),
                RecordColumn.<Line> text("notes", words.text("ContractForm_notes"), line -> line.contract.notes()).width(30).hidden());
    }

    private void filter(String typed) {
        table.filter(typed);
    }

    void focus() {
        table.control().setFocus();
    }

    Control control() {
        return area;
    }

    void show() {
        context.load("contracts", progress -> lines(), lines -> {
            table.show(lines);
            long soon = lines.stream().filter(line -> ContractState.of(line.contract, today()).tone() != Tone.GOOD).count();
            LabelText.show(counts, words.text("ContractsSection_counts", lines.size(), soon));
            buttons.refresh();
        });
    }

    private List<Line> lines() {
        Map<ContractId, String> pools = services.licenses().pools().stream().filter(pool -> pool.contract().isPresent())
                .collect(Collectors.groupingBy(pool -> pool.contract().orElseThrow(),
                        Collectors.mapping((Pool pool) -> pool.id().value(), Collectors.joining(words.text("Words_and")))));
        return services.licenses().contracts().stream().map(contract -> new Line(contract, pools.getOrDefault(contract.id(), ""))).toList();
    }

    private void add() {
        new ContractDialog(area, context, services.licenses(), words).add(added -> said.good(words.text("ContractsSection_added", added.id())));
    }

    private void edit(Contract contract) {
        new ContractDialog(area, context, services.licenses(), words).edit(contract,
                edited -> said.good(words.text("ContractsSection_edited", edited.id())));
    }

    private void remove(Contract contract) {
        new Confirmation(words.text("ContractsSection_remove"), words.text("ContractsSection_removeQuestion", contract.id(), contract.name()), List.of(),
                words.text("ContractsSection_removeMeans"), words.text("ContractsSection_removeVerb")).ask(area, context.site().locale(),
                        why -> said.change(context, services.licenses().removeContract(contract.id()), why,
                                removed -> said.good(words.text("ContractsSection_removed", removed.id()))));
    }

    Optional<Table> table() {
        return Optional.of(table.table());
    }
}
