// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tsukasa.api.Refusal;
import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.api.staff.StaffMember;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.TableWriter;
import tsukasa.reports.TextEncoding;
import tsukasa.reports.WrittenFile;
import tsukasa.surveys.Reminders;
import tsukasa.surveys.SurveyService;

/** Lists who has not answered an open wave, with mail addresses. */
@CommandLine.Command(name = "remind", description = "Who has not answered an open wave, as a list for mails.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=surveys")
public final class RemindCommand implements Command {
    private final SurveyService surveys;
    private final TableWriter writer;

    @Mixin
    private WaveArguments of = new WaveArguments();

    @Option(names = "--section", paramLabel = "SECTION", description = "Only of this section.")
    private String section = "";

    @Option(names = "--out", paramLabel = "FILE", description = "A CSV or XLSX file; if absent, the list is printed.")
    private Path file;

    @Option(names = "--encoding", paramLabel = "utf-8|cp932")
    private String encoding = "utf-8";

    @Activate
    public RemindCommand(@Reference SurveyService surveys, @Reference TableWriter writer) {
        this.surveys = surveys;
        this.writer = writer;
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        Texts texts = Texts.of(RemindCommand.class, invocation.site().locale());
        Reminders reminders;
        try {
            reminders = surveys.reminders(of.wave());
        } catch (Refusal refusal) {
            return invocation.refuse(refusal.getMessage());
        }
        List<StaffMember> people = reminders.people().stream().filter(member -> section.isEmpty() || member.section().map(Section::value)
                .filter(section::equals).isPresent()).toList();
        long addressless = people.stream().filter(member -> member.mail().isEmpty()).count();
        Table table = Told.table("reminders", texts, sink -> people.forEach(member -> sink.row(member.section().map(Section::value).orElse(null),
                member.name(), member.user().value(), member.mail().orElse(null))), "section", Type.TEXT, "name", Type.TEXT, "user", Type.TEXT, "mail",
                Type.TEXT);
        if (file != null) {
            return written(table, reminders, addressless, invocation, texts);
        }
        if (invocation.json()) {
            invocation.printJson(Told.fields("named", reminders.named(), "unnamed", reminders.unnamed(), "people", people.stream().map(
                    member -> Told.fields("section", member.section().map(Section::value).orElse(null), "name", member.name(), "user",
                            member.user().value(), "mail", member.mail().orElse(null))).toList()));
        } else {
            invocation.printTable(table);
            remarks(reminders, addressless, invocation, texts);
        }
        return Invocation.DONE;
    }

    private int written(Table table, Reminders reminders, long addressless, Invocation invocation, Texts texts) throws IOException {
        String name = file.getFileName().toString();
        Optional<Format> format = Format.ofCode(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)).filter(one -> one == Format.CSV
                || one == Format.XLSX);
        Optional<TextEncoding> characters = TextEncoding.ofCode(encoding);
        if (format.isEmpty() || characters.isEmpty()) {
            return invocation.refuse(texts.text("RemindCommand_format", name, encoding));
        }
        WrittenFile written = writer.write(table, format.get(), RenderContext.now(invocation.site(), invocation.progress()).in(characters.get()), file);
        if (invocation.json()) {
            invocation.printJson(Told.fields("file", file.toString(), "rows", written.totalRows(), "named", reminders.named(), "unnamed",
                    reminders.unnamed(), "remarks", written.remarks()));
        } else {
            invocation.out().println(texts.text("RemindCommand_written", written.totalRows(), file));
            written.remarks().forEach(invocation.out()::println);
            remarks(reminders, addressless, invocation, texts);
        }
        return Invocation.DONE;
    }

    private static void remarks(Reminders reminders, long addressless, Invocation invocation, Texts texts) {
        if (reminders.unnamed() > 0) {
            invocation.out().println(texts.text("RemindCommand_unnamed", reminders.unnamed()));
        }
        if (addressless > 0) {
            invocation.out().println(texts.text("RemindCommand_addressless", addressless));
        }
    }
}
