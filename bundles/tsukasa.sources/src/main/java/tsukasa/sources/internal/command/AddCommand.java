// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal.command;

import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.api.source.SourceId;
import tsukasa.sources.SourceKind;
import tsukasa.sources.SourceSettings;
import tsukasa.sources.Sources;

/** Adds a source. */
@CommandLine.Command(name = "add", description = {"Adds a source.",
    "A secret is read from a file (KEY=@FILE) or standard input (KEY=@-). See `sources kinds` for kinds and settings."})
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=sources")
public final class AddCommand implements Command {
    private final Sources sources;
    private final Operations operations;

    @Parameters(index = "0", paramLabel = "KIND")
    private String kind;

    @Parameters(index = "1", paramLabel = "NAME")
    private String name;

    @Parameters(index = "2..*", paramLabel = "KEY=VALUE")
    private List<String> settings = List.of();

    @Activate
    public AddCommand(@Reference Sources sources, @Reference Operations operations) {
        this.sources = sources;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(AddCommand.class, invocation.site().locale());
        Optional<SourceKind> found = sources.kind(kind, invocation.site().locale());
        if (found.isEmpty()) {
            return invocation.refuse(texts.text("AddCommand_noKind", kind,
                    String.join(", ", sources.kinds(invocation.site().locale()).stream().map(SourceKind::id).toList())));
        }
        SourceSettings read = new SettingArguments(System.in, texts).read(settings, found.get(), found.get().defaults());
        for (SourceKind.SettingProblem problem : found.get().check(read, false, invocation.site().locale())) {
            return invocation.refuse(problem.sentence());
        }
        return Executed.tell(operations, sources.add(new SourceId(name), kind, read), invocation);
    }
}
