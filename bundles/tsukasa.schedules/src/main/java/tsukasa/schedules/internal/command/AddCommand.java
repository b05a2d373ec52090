// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Answers;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.reports.Format;
import tsukasa.reports.TextEncoding;
import tsukasa.schedules.RecurrenceText;
import tsukasa.schedules.Schedule;
import tsukasa.schedules.Schedules;
import tsukasa.schedules.Span;

/** Adds a schedule. */
@CommandLine.Command(name = "add", description = {"Adds a schedule.",
    "--when: daily 07:00 | workdays 07:00 | weekly mon 07:00 | monthly 1 07:00 | monthly last 07:00 | monthly workday 3 07:00 | "
            + "monthly workday last 18:00. --span: day, week, month, quarter, fiscal-year; always the last one that is over."})
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=schedules")
public final class AddCommand implements Command {
    private final Schedules schedules;
    private final Operations operations;
    private Texts texts;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name;

    @Option(names = "--report", required = true, paramLabel = "ID")
    private String report;

    @Option(names = "--when", required = true, paramLabel = "WHEN")
    private String when;

    @Option(names = "--span", paramLabel = "SPAN")
    private String span = Span.MONTH.code();

    @Option(names = "--format", split = ",", paramLabel = "FORMAT")
    private List<String> formats = List.of(Format.PDF.code());

    @Option(names = "--encoding", paramLabel = "NAME")
    private String encoding = "utf-8";

    @Option(names = "--language", paramLabel = "LANGUAGE")
    private String language;

    @Option(names = "--set", paramLabel = "NAME=VALUE")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--redact", description = "Take names out, for vendors and other cities.")
    private boolean redact;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    @Option(names = "--to", split = ",", paramLabel = "ADDRESS")
    private List<String> recipients = List.of();

    @Activate
    public AddCommand(@Reference Schedules schedules, @Reference Operations operations) {
        this.schedules = schedules;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        texts = Texts.of(AddCommand.class, invocation.site().locale());
        try {
            return Answers.of(schedules.add(schedule(invocation)), "", operations, invocation, id -> Answers.fields("schedule", id.value()));
        } catch (Refusal e) {
            return invocation.refuse(e.getMessage());
        }
    }

    private Schedule schedule(Invocation invocation) {
        if (redact) {
            parameters.put(Schedule.REDACT, Schedule.YES);
        }
        Set<Format> chosen = formats.stream().map(code -> known(Format.ofCode(code), "--format", code)).collect(Collectors.toSet());
        return new Schedule(Names.read(name, invocation), report, known(RecurrenceText.parse(when), "--when", when), known(Span.ofCode(span), "--span", span),
                chosen, known(TextEncoding.ofCode(encoding), "--encoding", encoding),
                language == null ? invocation.site().locale() : Locale.forLanguageTag(language), parameters, out.toAbsolutePath().normalize(), recipients, false);
    }

    private <T> T known(Optional<T> value, String option, String text) {
        return value.orElseThrow(() -> new Refusal(texts.text("AddCommand_unknown", option, text)));
    }
}
