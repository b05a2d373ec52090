// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;

/** Writes what makes the system look each quarter of an hour for reports that are due. */
@CommandLine.Command(name = "timer", description = {"Writes a systemd user timer with its service, and a task for the Windows Task Scheduler,",
    "that make the reports that are due each quarter of an hour, so that no console has to be open. Installs nothing."})
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=schedules")
public final class TimerCommand implements Command {
    private final Optional<Path> installed;

    @Option(names = "--write", required = true, paramLabel = "DIR")
    private Path folder;

    @Option(names = "--program", paramLabel = "FILE", description = "The program to call; usually the one that this is.")
    private Path program;

    public TimerCommand() {
        this(Optional.ofNullable(System.getProperty("osgi.install.area")).map(area -> Path.of(area.replaceFirst("^file:", ""), "tsukasa")));
    }

    TimerCommand(Optional<Path> installed) {
        this.installed = installed;
    }

    @Override
    public int run(Invocation invocation) {
        Site site = invocation.site();
        Texts texts = Texts.of(TimerCommand.class, site.locale());
        Optional<Path> called = Optional.ofNullable(program).map(Path::toAbsolutePath).or(() -> installed).map(Path::normalize).filter(Files::isExecutable);
        if (called.isEmpty()) {
            return invocation.refuse(texts.text("TimerCommand_noProgram"));
        }
        if (site.database().filter(url -> url.toLowerCase(Locale.ROOT).contains("password")).isPresent()) {
            return invocation.refuse(texts.text("TimerCommand_password"));
        }
        Map<String, String> files = new TimerFiles("Tsukasa: reports that are due", called.get().toString(), arguments(site)).files();
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            return invocation.refuse(texts.text("TimerCommand_unwritable", folder, e.toString()));
        }
        if (invocation.json()) {
            invocation.printJson(Map.of("files", files.keySet().stream().map(name -> folder.resolve(name).toAbsolutePath().toString()).toList()));
        } else {
            invocation.out().println(texts.text("TimerCommand_written", folder.toAbsolutePath()));
        }
        return Invocation.DONE;
    }

    private static List<String> arguments(Site site) {
        List<String> arguments = new ArrayList<>(List.of("--data", site.data().toAbsolutePath().toString(), "--lang", site.locale().getLanguage(), "--zone",
                site.zone().getId()));
        site.database().ifPresent(url -> arguments.addAll(List.of("--db", url)));
        arguments.addAll(List.of("schedules", "run", "--due"));
        return arguments;
    }
}
