// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.Period;
import tsukasa.api.health.Link;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceFinding;
import tsukasa.devices.Loan;
import tsukasa.devices.Revision;
import tsukasa.devices.TimelineEntry;
import tsukasa.sessions.SessionLinks;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.FactSheet;
import tsukasa.ui.PageAction;
import tsukasa.ui.PageContext;
import tsukasa.ui.PeriodChoice;
import tsukasa.ui.RecordTable;

/** One device closely: what is known of it, what happened to it, what is the matter with it, who had it, and what can be done. */
final class DeviceDetail {
    private static final int WAIT_MILLIS = 120;
    private static final int FACTS_WIDTH = 330;
    private static final int DAYS = 180;
    private final PageContext context;
    private final Tools tools;
    private final DeviceWords words;
    private final Composite area;
    private final StackLayout stack = new StackLayout();
    private final Label nothing;
    private final Composite something;
    private final FactSheet facts;
    private final ButtonRow buttons;
    private final CTabFolder folder;
    private final CTabItem findingsItem;
    private final TimelineView timeline;
    private final RecordTable<Loan> loans;
    private final RecordTable<Revision> history;
    private final FindingsTable findings;
    private Optional<FleetRow> shown = Optional.empty();
    private Staff.People people = Staff.People.NONE;

    /** What is loaded about a device. */
    private record Found(Period period, List<TimelineEntry> timeline, List<DeviceFinding> findings, List<Loan> loans, List<Revision> history) {
    }

    DeviceDetail(Composite parent, Tools tools, DeviceCommands commands) {
        this.tools = tools;
        context = tools.context();
        words = tools.words();
        area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        nothing = new Label(area, SWT.WRAP | SWT.CENTER);
        nothing.setText("\n" + words.text("DeviceDetail_nothing"));
        something = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(0, 4).spacing(10, 6).applyTo(something);
        List<PageAction> actions = new ArrayList<>(commands.ofOne());
        actions.add(tools.action("DeviceDetail_sessions", () -> shown.isPresent(), this::toSessions));
        Composite head = new Composite(something, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(head);
        buttons = new ButtonRow(head, actions);
        facts = new FactSheet(something, DeviceColumns.factTitles(words));
        GridDataFactory.fillDefaults().grab(false, true).hint(FACTS_WIDTH, 60).applyTo(facts.control());
        folder = new CTabFolder(something, SWT.BORDER | SWT.FLAT | SWT.TOP);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 60).applyTo(folder);
        timeline = new TimelineView(folder, context, words);
        findings = new FindingsTable(folder, tools, "device.findings", false);
        loans = new RecordTable<>(folder, context, "loans", words.text("DeviceDetail_loans"), LoanColumns.all(words, user -> people.of(user)), Loan::id);
        loans.emptyText(words.text("DeviceDetail_noLoans"));
        history = new RecordTable<>(folder, context, "history", words.text("DeviceDetail_history"), HistoryColumns.all(words),
                revision -> List.of(revision.at(), revision.summary()));
        history.emptyText(words.text("DeviceDetail_noHistory"));
        tab(words.text("DeviceDetail_timeline"), timeline.control());
        findingsItem = tab(words.text("DeviceDetail_findings"), findings.control());
        tab(words.text("DeviceDetail_loans"), loans.control());
        tab(words.text("DeviceDetail_history"), history.control());
        folder.setSelection(0);
        stack.topControl = nothing;
    }

    private CTabItem tab(String title, Control control) {
        CTabItem tab = new CTabItem(folder, SWT.NONE);
        tab.setText(title);
        tab.setControl(control);
        return tab;
    }

    void focus() {
        buttons.control().setFocus();
    }

    /** Shows this device; what takes longer to read follows, not at each step of a key held down. */
    void show(Optional<FleetRow> row, Fleet fleet) {
        boolean another = !row.map(FleetRow::id).equals(shown.map(FleetRow::id));
        boolean same = row.equals(shown) && people == fleet.people();
        shown = row;
        people = fleet.people();
        buttons.refresh();
        if (same) {
            return;
        }
        stack.topControl = row.isPresent() ? something : nothing;
        area.layout();
        row.ifPresent(device -> facts.show(DeviceColumns.facts(device, context.site().now(), words)));
        if (another) {
            show(new Found(period(), List.of(), List.of(), List.of(), List.of()), true);
        }
        row.map(FleetRow::id).ifPresent(id -> area.getDisplay().timerExec(another ? WAIT_MILLIS : 0, () -> {
            if (!area.isDisposed() && shown.map(FleetRow::id).equals(Optional.of(id))) {
                load(id);
            }
        }));
    }

    private void load(AssetNumber id) {
        Period period = period();
        context.load("detail", progress -> new Found(period, tools.services().fleet().timeline(id, period, context.site().locale()),
                tools.services().findings().findings(id, context.site().locale()), tools.services().devices().loans(id), tools.services().devices().history(id)), found -> {
                    if (shown.map(FleetRow::id).equals(Optional.of(id))) {
                        show(found, false);
                    }
                });
    }

    /** Whole days, so that it stays the same while the device is looked at. */
    private Period period() {
        return Period.days(tools.today().minusDays(DAYS - 1L), tools.today(), context.site().zone());
    }

    private void show(Found found, boolean another) {
        timeline.show(found.timeline, found.period, another);
        findings.show(found.findings);
        loans.show(found.loans);
        history.show(found.history);
        findingsItem.setText(found.findings.isEmpty() ? words.text("DeviceDetail_findings") : words.text("DeviceDetail_findingsOf", found.findings.size()));
    }

    /** By its computer name, which is how a session knows it. */
    private void toSessions() {
        shown.ifPresent(row -> context.open(new Link(SessionLinks.PAGE, PeriodChoice.days(tools.today().minusDays(DAYS), tools.today()) + " "
                + row.device().name())));
    }
}
