// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.tasks.Plan;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.Weighing;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.Confirmation;
import tsukasa.ui.LabelText;
import tsukasa.ui.PageAction;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;

/** The scenarios that were kept, side by side; of two that are selected it says what differs. */
final class ScenariosTab implements TaskTab {
    private final Tools tools;
    private final TaskWords words;
    private final Composite area;
    private final ButtonRow buttons;
    private final Label difference;
    private final RecordTable<Line> table;
    private Optional<Picture> picture = Optional.empty();

    /** A scenario and what it does today. */
    record Line(Scenario scenario, Plan plan) {
    }

    /** @param open puts a scenario onto the board */
    ScenariosTab(Composite parent, Tools tools, Consumer<Scenario> open) {
        this.tools = tools;
        words = tools.words();
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        table = new RecordTable<>(area, tools.context(), "scenarios", words.text("ScenariosTab_title"), columns(), line -> line.scenario().id());
        List<PageAction> actions = List.of(
                tools.action("ScenariosTab_open", () -> one().isPresent(), () -> one().ifPresent(line -> open.accept(line.scenario()))),
                tools.action("ScenariosTab_drop", () -> one().isPresent(), () -> one().ifPresent(line -> drop(line.scenario()))));
        buttons = new ButtonRow(area, actions);
        buttons.control().moveAbove(table.control());
        difference = new Label(area, SWT.WRAP);
        difference.moveAbove(table.control());
        GridDataFactory.fillDefaults().grab(true, false).hint(400, 60).applyTo(difference);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(table.control());
        table.emptyText(words.text("ScenariosTab_none"));
        table.actions(actions);
        table.onSelection(this::selected);
        table.onOpen(line -> open.accept(line.scenario()));
    }

    private List<RecordColumn<Line>> columns() {
        return List.of(RecordColumn.<Line> text("name", words.text("ScenariosTab_name"), line -> line.scenario().id()).width(22),
                RecordColumn.<Line> of("unlocked", words.text("BoardTab_unlocked"), Type.INTEGER, line -> line.plan().tasks().size()).width(12),
                RecordColumn.<Line> text("share", words.text("BoardTab_share"), line -> words.share(line.plan().share())).width(10),
                RecordColumn.<Line> of("cost", words.text("LadderTab_cost"), Type.INTEGER, line -> line.plan().cost().yen()).width(14),
                RecordColumn.<Line> text("remedies", words.text("LadderTab_remedies"), line -> names(line.scenario().remedies())).width(40),
                RecordColumn.<Line> text("note", words.text("ScenariosTab_note"), line -> line.scenario().note()).width(24));
    }

    private String names(SortedSet<RemedyId> ids) {
        return ids.stream().map(id -> picture.map(known -> known.name(id)).orElse(id.value())).collect(Collectors.joining(words.text("Words_and")));
    }

    private Optional<Line> one() {
        return Optional.of(table.selection()).filter(lines -> lines.size() == 1).map(List::getFirst);
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Picture next) {
        picture = Optional.of(next);
        tools.context().load("scenarios", progress -> next.scenarios().stream()
                .map(scenario -> new Line(scenario, next.whatIfs().get(Weighing.TASKS).with(scenario.remedies()).plan())).toList(), lines -> {
                    table.show(lines);
                    selected();
                });
    }

    private void selected() {
        List<Line> lines = table.selection();
        LabelText.show(difference, lines.size() == 2 ? difference(lines.getFirst(), lines.getLast()) : words.text("ScenariosTab_how"));
        buttons.refresh();
        tools.context().status(table.status());
        tools.context().actionsChanged();
    }

    private String difference(Line one, Line other) {
        return words.text("ScenariosTab_difference", one.scenario().id(), other.scenario().id(), only(one, other), only(other, one),
                words.number(other.plan().tasks().size() - one.plan().tasks().size()), words.number(other.plan().cost().yen() - one.plan().cost().yen()));
    }

    private String only(Line one, Line other) {
        SortedSet<RemedyId> only = new TreeSet<>(one.scenario().remedies());
        only.removeAll(other.scenario().remedies());
        return only.isEmpty() ? words.text("ScenariosTab_nothing") : names(only);
    }

    private void drop(Scenario scenario) {
        new Confirmation(words.text("ScenariosTab_drop"), words.text("ScenariosTab_dropQuestion", scenario.id()), List.of(),
                words.text("ScenariosTab_dropMeans"), words.text("ScenariosTab_dropVerb")).ask(area, tools.context().site().locale(),
                        why -> tools.said().change(tools.context(), tools.services().tasks().removeScenario(scenario.id()), why,
                                dropped -> tools.said().good(words.text("ScenariosTab_dropped", scenario.id()))));
    }

    @Override
    public void focus() {
        table.control().setFocus();
    }

    @Override
    public Optional<Table> table() {
        return table.rowCount() > 0 ? Optional.of(table.table()) : Optional.empty();
    }
}
