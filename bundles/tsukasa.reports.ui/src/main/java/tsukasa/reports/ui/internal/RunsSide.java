// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.api.report.Column.Type;
import tsukasa.schedules.ScheduledRun;
import tsukasa.schedules.ScheduledRun.State;
import tsukasa.schedules.Schedules;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.PageAction;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** What made itself lately: when, for whom, where it lies, and what went wrong. */
final class RunsSide implements Side {
    private static final int MOST = 500;
    private final Tools tools;
    private final Composite area;
    private final ButtonRow buttons;
    private final RecordTable<ScheduledRun> table;
    private List<ScheduledRun> all = List.of();
    private Optional<String> wanted = Optional.empty();
    private Optional<ScheduledRun> current = Optional.empty();

    RunsSide(Composite parent, Tools tools) {
        this.tools = tools;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        List<PageAction> actions = List.of(tools.action("RunsSide_open", () -> file().isPresent(), () -> file().ifPresent(this::open)),
                tools.action("RunsSide_folder", () -> file().isPresent(), () -> file().map(Path::getParent).ifPresent(this::open)));
        buttons = new ButtonRow(area, actions);
        table = new RecordTable<>(area, tools.context(), "runs", tools.text("RunsSide_title"), List.of(
                RecordColumn.<ScheduledRun> of("started", tools.text("RunsSide_started"), Type.INSTANT, ScheduledRun::started),
                RecordColumn.<ScheduledRun> text("schedule", tools.text("RunsSide_schedule"), run -> run.schedule().value()).width(20),
                RecordColumn.<ScheduledRun> text("state", tools.text("RunsSide_state"), run -> tools.text("State_" + run.state())).tone(RunsSide::tone)
                        .width(12),
                RecordColumn.<ScheduledRun> text("occasion", tools.text("RunsSide_occasion"), run -> tools.text("Occasion_" + run.occasion())).width(12),
                RecordColumn.<ScheduledRun> text("report", tools.text("RunsSide_report"), ScheduledRun::report).width(18),
                RecordColumn.<ScheduledRun> text("sentTo", tools.text("RunsSide_sentTo"), run -> String.join(", ", run.sentTo())).width(20),
                RecordColumn.<ScheduledRun> text("files", tools.text("RunsSide_files"), RunsSide::files).width(40),
                RecordColumn.<ScheduledRun> text("problem", tools.text("RunsSide_problem"), ScheduledRun::problem).width(40),
                RecordColumn.<ScheduledRun> of("missed", tools.text("RunsSide_missed"), Type.INTEGER, ScheduledRun::missed)), RunsSide::key);
        table.emptyText(tools.text("RunsSide_none"));
        table.actions(actions);
        table.onSelection(this::selected);
        table.onOpen(run -> file().ifPresent(this::open));
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(table.control());
        load();
        tools.context().onChange(Schedules.TOPIC, this::load);
    }

    private static Tone tone(ScheduledRun run) {
        return switch (run.state()) {
            case DONE -> Tone.GOOD;
            case RUNNING -> Tone.QUIET;
            case NOT_SENT -> Tone.WARNING;
            case FAILED -> Tone.CRITICAL;
        };
    }

    private static String files(ScheduledRun run) {
        return run.files().stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static List<Object> key(ScheduledRun run) {
        return List.of(run.schedule(), run.due(), run.occasion());
    }

    private void load() {
        tools.context().load("runs", progress -> tools.services().schedules().runs(MOST), this::show);
    }

    private void show(List<ScheduledRun> runs) {
        all = runs;
        table.show(runs);
        find();
    }

    /** Goes to the last run of a schedule, the one that a finding is about. */
    void want(String schedule) {
        wanted = Optional.of(schedule);
        find();
    }

    private void find() {
        wanted.flatMap(name -> all.stream().filter(run -> run.schedule().value().equals(name) && run.state() != State.RUNNING).findFirst())
                .ifPresent(run -> {
                    table.select(Set.of(key(run)));
                    wanted = Optional.empty();
                });
        selected();
    }

    private void selected() {
        current = table.current();
        buttons.refresh();
    }

    private Optional<Path> file() {
        return current.flatMap(run -> run.files().stream().findFirst());
    }

    private void open(Path path) {
        if (!Files.exists(path) || !Program.launch(path.toString())) {
            tools.said().area().show(Tone.WARNING, tools.text("RunsSide_notOpened", path), List.of());
        }
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void focus() {
        table.control().setFocus();
    }
}
