// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.report.Chart.ByCategory;
import tsukasa.api.report.Chart.CategorySeries;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.api.staff.StaffMember;
import tsukasa.surveys.Participation;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.ChartCanvas;
import tsukasa.ui.Export;
import tsukasa.ui.LabelText;
import tsukasa.ui.PageAction;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;

/** Who has answered, by section; while the wave is open, whom to remind. */
final class ParticipationTab implements WaveTab {
    private static final int MOST_BARS = 16;
    /** With the list of whom to remind beneath. */
    private static final int MOST_BARS_OPEN = 8;
    private static final double PERCENT = 100;
    private final Tools tools;
    private final SurveyWords words;
    private final SashForm area;
    private final Composite above;
    private final RecordTable<Participation> sections;
    private final ChartCanvas chart;
    private final ButtonRow buttons;
    private final Label remark;
    private final RecordTable<StaffMember> people;
    private Optional<Picture> picture = Optional.empty();

    ParticipationTab(Composite parent, Tools tools) {
        this.tools = tools;
        words = tools.words();
        area = new SashForm(parent, SWT.VERTICAL);
        SashForm split = new SashForm(area, SWT.HORIZONTAL);
        above = split;
        sections = new RecordTable<>(split, tools.context(), "participation", words.text("ParticipationTab_title"), List.of(
                RecordColumn.<Participation> text("section", words.text("ParticipationTab_section"), this::name).width(20),
                RecordColumn.<Participation> of("answered", words.text("ParticipationTab_answered"), Type.INTEGER, Participation::answered),
                RecordColumn.<Participation> of("staff", words.text("ParticipationTab_staff"), Type.INTEGER, one -> boxed(one)),
                RecordColumn.<Participation> of("share", words.text("ParticipationTab_share"), Type.PERCENT, ParticipationTab::share)), this::name);
        sections.emptyText(words.text("ParticipationTab_none"));
        sections.onSelection(this::narrow);
        chart = new ChartCanvas(split, tools.context(), "participation");
        split.setWeights(45, 55);
        Composite below = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 6).applyTo(below);
        List<PageAction> actions = List.of(tools.action("ParticipationTab_mails", () -> !remindable().isEmpty(), this::mails),
                tools.action("ParticipationTab_copy", () -> remindable().stream().anyMatch(member -> member.mail().isPresent()), this::copy));
        buttons = new ButtonRow(below, actions);
        remark = new Label(below, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, 40).applyTo(remark);
        people = new RecordTable<>(below, tools.context(), "reminders", words.text("ParticipationTab_reminders"), List.of(
                RecordColumn.<StaffMember> text("section", words.text("ParticipationTab_section"), member -> words.section(section(member))).width(20),
                RecordColumn.<StaffMember> text("name", words.text("ParticipationTab_name"), StaffMember::name).width(18),
                RecordColumn.<StaffMember> text("user", words.text("ParticipationTab_user"), member -> member.user().value()).width(14),
                RecordColumn.<StaffMember> text("mail", words.text("ParticipationTab_mail"), StaffMember::mail).width(30)), StaffMember::user);
        people.emptyText(words.text("ParticipationTab_nobody"));
        people.actions(actions);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 100).applyTo(people.control());
        area.setWeights(50, 50);
    }

    private String name(Participation one) {
        return words.section(one.section().map(section -> section.value()).orElse(""));
    }

    private static String section(StaffMember member) {
        return member.section().map(section -> section.value()).orElse("");
    }

    private static Optional<Integer> boxed(Participation one) {
        return one.staff().isPresent() ? Optional.of(one.staff().getAsInt()) : Optional.empty();
    }

    /** Of the staff of the section; never more than all. */
    static Optional<Double> share(Participation one) {
        return boxed(one).filter(staff -> staff > 0).map(staff -> Math.min(1, (double) one.answered() / staff));
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Picture next, List<Picture> siblings) {
        picture = Optional.of(next);
        area.setMaximizedControl(next.reminders().isPresent() ? null : above);
        sections.show(next.participation());
        List<Participation> lowest = next.participation().stream().filter(one -> share(one).isPresent())
                .sorted(Comparator.comparing(one -> share(one).orElseThrow())).limit(next.closed() ? MOST_BARS : MOST_BARS_OPEN).toList();
        chart.control().setVisible(!lowest.isEmpty());
        if (!lowest.isEmpty()) {
            chart.show(new ByCategory("participation", words.text(lowest.size() < next.participation().size() ? "ParticipationTab_lowest"
                    : "ParticipationTab_bars"), words.text("ParticipationTab_said", name(lowest.getFirst()), words.share(share(lowest.getFirst())
                            .orElseThrow())), ByCategory.Form.HORIZONTAL_BARS, lowest.stream().map(this::name).toList(), "%",
                    List.of(new CategorySeries(words.text("ParticipationTab_share"), lowest.stream().mapToDouble(one -> PERCENT * share(one)
                            .orElseThrow()).toArray()))));
        }
        narrow();
    }

    private List<StaffMember> remindable() {
        return shown();
    }

    /** Those of the chosen sections; all, if none is chosen. */
    private List<StaffMember> shown() {
        Set<String> chosen = sections.selection().stream().map(this::name).collect(Collectors.toSet());
        return picture.flatMap(Picture::reminders).map(reminders -> reminders.people().stream().filter(member -> chosen.isEmpty()
                || chosen.contains(words.section(section(member)))).toList()).orElse(List.of());
    }

    private void narrow() {
        picture.flatMap(Picture::reminders).ifPresent(reminders -> {
            List<StaffMember> now = shown();
            people.show(now);
            long addressless = now.stream().filter(member -> member.mail().isEmpty()).count();
            LabelText.show(remark, words.text("ParticipationTab_remark", now.size(), reminders.people().size(), addressless)
                    + (reminders.unnamed() == 0 ? "" : "\n" + words.text("ParticipationTab_unnamed", reminders.unnamed())));
        });
        buttons.refresh();
        tools.context().status(sections.status());
        tools.context().actionsChanged();
    }

    private void mails() {
        new Export(tools.context(), tools.services().tables()).ask(area, people.table(), tools.said()::good);
    }

    private void copy() {
        List<String> addresses = shown().stream().flatMap(member -> member.mail().stream()).toList();
        Clipboard clipboard = new Clipboard(area.getDisplay());
        clipboard.setContents(new Object[] { String.join("; ", addresses) }, new Transfer[] { TextTransfer.getInstance() });
        clipboard.dispose();
        tools.said().good(words.text("ParticipationTab_copied", addresses.size()));
    }

    @Override
    public void focus() {
        sections.control().setFocus();
    }

    @Override
    public Optional<Table> table() {
        return sections.rowCount() > 0 ? Optional.of(sections.table()) : Optional.empty();
    }
}
