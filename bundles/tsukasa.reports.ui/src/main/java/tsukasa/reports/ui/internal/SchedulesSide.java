// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.api.operation.Operation;
import tsukasa.api.report.Column.Type;
import tsukasa.reports.Format;
import tsukasa.schedules.Recurrence;
import tsukasa.schedules.RecurrenceText;
import tsukasa.schedules.Schedule;
import tsukasa.schedules.ScheduleId;
import tsukasa.schedules.ScheduledRun.State;
import tsukasa.schedules.Schedules;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.PageAction;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** The reports that make themselves: when next, where to, for whom; made now, stopped for a while, or removed. */
final class SchedulesSide implements Side {
    private final Tools tools;
    private final Composite area;
    private final ButtonRow buttons;
    private final RecordTable<Planned> table;
    private Optional<Planned> current = Optional.empty();

    SchedulesSide(Composite parent, Tools tools) {
        this.tools = tools;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        Schedules schedules = tools.services().schedules();
        List<PageAction> actions = List.of(tools.action("SchedulesSide_run", () -> current.isPresent(), this::runNow),
                tools.action("SchedulesSide_pause", () -> current.filter(one -> !one.schedule().paused()).isPresent(),
                        () -> change(schedules::pause, "SchedulesSide_paused")),
                tools.action("SchedulesSide_resume", () -> current.filter(one -> one.schedule().paused()).isPresent(),
                        () -> change(schedules::resume, "SchedulesSide_resumed")),
                tools.action("SchedulesSide_remove", () -> current.isPresent(), this::remove));
        buttons = new ButtonRow(area, actions);
        table = new RecordTable<>(area, tools.context(), "schedules", tools.text("SchedulesSide_title"), List.of(
                RecordColumn.<Planned> text("name", tools.text("SchedulesSide_name"), Planned::name).width(20),
                RecordColumn.<Planned> text("report", tools.text("SchedulesSide_report"), one -> one.schedule().report()).width(18),
                RecordColumn.<Planned> text("when", tools.text("SchedulesSide_when"), one -> when(one.schedule().recurrence())).width(22),
                RecordColumn.<Planned> of("next", tools.text("SchedulesSide_next"), Type.INSTANT, Planned::next),
                RecordColumn.<Planned> text("formats", tools.text("SchedulesSide_formats"), SchedulesSide::formats).width(12),
                RecordColumn.<Planned> text("folder", tools.text("SchedulesSide_folder"), one -> one.schedule().folder().toString()).width(30),
                RecordColumn.<Planned> text("to", tools.text("SchedulesSide_to"), one -> String.join(", ", one.schedule().recipients())).width(24)),
                Planned::name);
        table.emptyText(tools.text("SchedulesSide_none"));
        table.actions(actions);
        table.onSelection(this::selected);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(table.control());
        load();
        tools.context().onChange(Schedules.TOPIC, this::load);
    }

    private String when(Recurrence recurrence) {
        return RecurrenceText.inWords(recurrence, tools.context().site().locale());
    }

    private static String formats(Planned planned) {
        return planned.schedule().formats().stream().map(Format::name).collect(Collectors.joining(", "));
    }

    private void load() {
        Schedules schedules = tools.services().schedules();
        tools.context().load("schedules", progress -> schedules.all().stream().map(one -> new Planned(one, schedules.next(one))).toList(), read -> {
            table.show(read);
            selected();
        });
    }

    private void selected() {
        current = table.current();
        buttons.refresh();
    }

    /** The service is asked in the background for the change, too: it reads what it is about. */
    private <R> void make(Supplier<Operation<R>> change, Consumer<R> then) {
        tools.context().load("change", progress -> change.get(), ready -> tools.said().change(tools.context(), ready, "", then));
    }

    private void runNow() {
        current.ifPresent(one -> make(() -> tools.services().schedules().run(one.schedule().id()), run -> {
            if (run.state() == State.DONE) {
                tools.said().good(tools.text("SchedulesSide_ran", one.name(), one.schedule().folder()));
            } else {
                tools.said().area().show(Tone.WARNING, tools.text("SchedulesSide_wentWrong", one.name(), run.problem().orElse("")), List.of());
            }
        }));
    }

    private void change(Function<ScheduleId, Operation<ScheduleId>> operation, String said) {
        current.ifPresent(one -> make(() -> operation.apply(one.schedule().id()), id -> tools.said().good(tools.text(said, one.name()))));
    }

    private void remove() {
        current.map(Planned::schedule).ifPresent(one -> make(() -> tools.services().schedules().remove(one.id()),
                id -> tools.said().good(tools.text("SchedulesSide_removed", one.id()), tools.text("SchedulesSide_undo"), () -> putBack(one))));
    }

    private void putBack(Schedule schedule) {
        make(() -> tools.services().schedules().add(schedule), id -> tools.said().good(tools.text("SchedulesSide_back", schedule.id())));
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
