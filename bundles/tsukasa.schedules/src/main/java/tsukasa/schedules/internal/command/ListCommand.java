// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;

import tsukasa.api.Texts;
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.schedules.RecurrenceText;
import tsukasa.schedules.Schedule;
import tsukasa.schedules.Schedules;

/** Lists the schedules. */
@CommandLine.Command(name = "list", description = "Lists the schedules, and when each is due next.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=schedules")
public final class ListCommand implements Command {
    private final Schedules schedules;

    @Activate
    public ListCommand(@Reference Schedules schedules) {
        this.schedules = schedules;
    }

    @Override
    public int run(Invocation invocation) {
        List<Schedule> all = schedules.all();
        Locale locale = invocation.site().locale();
        Texts texts = Texts.of(ListCommand.class, locale);
        if (invocation.json()) {
            invocation.printJson(all.stream().map(this::json).toList());
        } else if (all.isEmpty()) {
            invocation.out().println(texts.text("ListCommand_none"));
        } else {
            List<Column> columns = List.of(text("name", texts), text("report", texts), text("when", texts),
                    new Column("next", texts.text("ListCommand_next"), Column.Type.INSTANT), text("folder", texts), text("to", texts));
            invocation.printTable(new Table("schedules", "", columns, sink -> all.forEach(s -> sink.row(s.id().value(), s.report(),
                    RecurrenceText.inWords(s.recurrence(), locale), next(s), s.folder().toString(), String.join(", ", s.recipients())))));
        }
        return Invocation.DONE;
    }

    private static Column text(String name, Texts texts) {
        return new Column(name, texts.text("ListCommand_" + name), Column.Type.TEXT);
    }

    private Instant next(Schedule schedule) {
        return schedules.next(schedule).orElse(null);
    }

    private Map<String, Object> json(Schedule schedule) {
        return Answers.fields("name", schedule.id().value(), "report", schedule.report(), "when", RecurrenceText.of(schedule.recurrence()), "span",
                schedule.span().code(), "formats", schedule.formats().stream().map(Format::code).toList(), "folder", schedule.folder().toString(),
                "to", schedule.recipients(), "paused", schedule.paused(), "next", next(schedule));
    }
}
