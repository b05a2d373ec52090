// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.api.report.Table;
import tsukasa.tasks.Plan;
import tsukasa.tasks.Prospect;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.ScenarioId;
import tsukasa.tasks.TaskId;
import tsukasa.tasks.TaskLinks;
import tsukasa.tasks.WhatIf;
import tsukasa.ui.BigNumber;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.FormDialog;
import tsukasa.ui.FormField;
import tsukasa.ui.LabelText;
import tsukasa.ui.RecordTable;
import tsukasa.ui.SpokenName;

/** The board: remedies to switch on and off, what is reached by them at once, and questions for the best choice. */
final class BoardTab implements TaskTab {
    private final Tools tools;
    private final TaskWords words;
    private final Composite area;
    private final Combo by;
    private final Toggles toggles;
    private final ButtonRow keep;
    private final List<BigNumber> numbers;
    private final Label verdict;
    private final RecordTable<TaskRow> unlocked;
    private Optional<Picture> picture = Optional.empty();
    private SortedSet<RemedyId> chosen = new TreeSet<>();

    BoardTab(Composite parent, Tools tools) {
        this.tools = tools;
        words = tools.words();
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(12, 6).applyTo(area);
        by = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        Picture.WEIGHINGS.forEach(weighing -> by.add(words.text("WhyRail_" + weighing.by())));
        by.select(0);
        by.addListener(SWT.Selection, event -> picture.ifPresent(this::show));
        SpokenName.give(by, words.text("BoardTab_by"));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(by);
        new Questions(area, tools, this::whatIf, this::answered, this::said);
        Composite left = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(left);
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 200).applyTo(left);
        toggles = new Toggles(left, words, this::toggled);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(toggles.control());
        keep = new ButtonRow(left, List.of(tools.action("BoardTab_keep", () -> !chosen.isEmpty(), this::keep)));
        Composite right = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(8, 6).applyTo(right);
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 200).applyTo(right);
        numbers = Stream.generate(() -> new BigNumber(right, tools.context())).limit(3).toList();
        for (BigNumber number : numbers) {
            number.low();
            GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(number.control());
        }
        verdict = new Label(right, SWT.WRAP);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(300, 3 * verdict.getFont().getFontData()[0].getHeight() * 2).applyTo(verdict);
        unlocked = new RecordTable<>(right, tools.context(), "unlocked", words.text("BoardTab_unlockedTasks"), TaskColumns.all(words), TaskRow::id);
        unlocked.emptyText(words.text("BoardTab_noneUnlocked"));
        unlocked.onOpen(row -> TaskLinks.to(row.id()).ifPresent(tools.context()::open));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(300, 100).applyTo(unlocked.control());
    }

    private Optional<WhatIf> whatIf() {
        return picture.map(known -> known.whatIfs().get(Picture.WEIGHINGS.get(by.getSelectionIndex())));
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Picture next) {
        picture = Optional.of(next);
        WhatIf whatIf = whatIf().orElseThrow();
        Set<RemedyId> offered = whatIf.offered().stream().map(remedy -> remedy.id()).collect(Collectors.toSet());
        chosen.removeIf(id -> !offered.contains(id));
        toggles.show(whatIf.offered(), next.labels());
        compute();
    }

    private void toggled(RemedyId id, boolean on) {
        said("");
        if (on ? chosen.add(id) : chosen.remove(id)) {
            compute();
        }
    }

    private void answered(Plan plan) {
        chosen = new TreeSet<>(plan.remedies());
        compute();
    }

    /** Switches on these and no others, the next time it is shown. */
    void take(SortedSet<RemedyId> remedies) {
        chosen = new TreeSet<>(remedies);
    }

    private void keep() {
        FormDialog dialog = new FormDialog(area, tools.context(), words.text("BoardTab_keep"));
        dialog.fields(List.of(FormField.text("name", words.text("ScenariosTab_name"), words.text("BoardTab_keepHint")).needed(),
                FormField.text("note", words.text("ScenariosTab_note"), "")), Map.of());
        dialog.open(words.text("BoardTab_keepVerb"), () -> dialog.read(answers -> new Scenario(new ScenarioId(answers.name("name", ScenarioId.LONGEST)), chosen,
                answers.text("note", Scenario.LONGEST_NOTE))).map(tools.services().tasks()::keepScenario),
                kept -> tools.said().good(words.text("BoardTab_kept", kept.id())));
    }

    private void said(String sentence) {
        LabelText.show(verdict, sentence);
    }

    /** A newer choice takes the place of one that is still being looked at. */
    private void compute() {
        WhatIf whatIf = whatIf().orElseThrow();
        Picture known = picture.orElseThrow();
        SortedSet<RemedyId> asked = new TreeSet<>(chosen);
        tools.context().load("board.with", progress -> {
            Prospect prospect = whatIf.with(asked);
            Set<TaskId> tasks = Set.copyOf(prospect.plan().tasks());
            return new Seen(prospect, known.rows().stream().filter(row -> tasks.contains(row.id())).toList());
        }, seen -> show(seen, whatIf));
    }

    /** What a choice does, and the rows of the tasks that it unlocks. */
    private record Seen(Prospect prospect, List<TaskRow> rows) {
    }

    private void show(Seen seen, WhatIf whatIf) {
        toggles.mark(chosen, seen.prospect().gains());
        keep.refresh();
        List<Reading> readings = readings(seen.prospect().plan(), whatIf, words);
        for (int i = 0; i < numbers.size(); i++) {
            numbers.get(i).show(readings.get(i));
        }
        unlocked.show(seen.rows());
        tools.context().status(unlocked.status());
        tools.context().actionsChanged();
    }

    static List<Reading> readings(Plan plan, WhatIf whatIf, TaskWords words) {
        return List.of(reading(words.text("BoardTab_share"), words.share(plan.share()), words.text("BoardTab_from", words.share(whatIf.already()))),
                reading(words.text("BoardTab_unlocked"), words.amount(plan.unlocked(), whatIf.weighing()),
                        words.text("BoardTab_reach", words.amount(whatIf.reach(), whatIf.weighing()))),
                reading(words.text("BoardTab_cost"), words.cost(plan.cost()), words.text("BoardTab_remedies", plan.remedies().size())));
    }

    private static Reading reading(String label, String value, String detail) {
        return new Reading(label, value, detail, Severity.OK, List.of(), Optional.empty());
    }

    @Override
    public void focus() {
        toggles.focus();
    }

    @Override
    public Optional<Table> table() {
        return unlocked.rowCount() > 0 ? Optional.of(unlocked.table()) : Optional.empty();
    }
}
