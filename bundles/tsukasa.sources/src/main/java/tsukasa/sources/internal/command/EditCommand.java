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
import tsukasa.sources.SourceStatus;
import tsukasa.sources.Sources;

/** Changes settings of a source. */
@CommandLine.Command(name = "edit", description = "Changes the settings given; the others stay as they are.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=sources")
public final class EditCommand implements Command {
    private final Sources sources;
    private final Operations operations;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name;

    @Parameters(index = "1..*", paramLabel = "KEY=VALUE", arity = "1..*")
    private List<String> settings = List.of();

    @Activate
    public EditCommand(@Reference Sources sources, @Reference Operations operations) {
        this.sources = sources;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(EditCommand.class, invocation.site().locale());
        SourceId id = new SourceId(name);
        Optional<SourceStatus> status = sources.find(id, invocation.site().locale());
        Optional<SourceSettings> before = sources.settings(id);
        if (status.isEmpty() || before.isEmpty()) {
            return invocation.refuse(texts.text("EditCommand_unknown", name));
        }
        Optional<SourceKind> kind = sources.kind(status.get().kind(), invocation.site().locale());
        if (kind.isEmpty()) {
            return invocation.refuse(texts.text("EditCommand_kindMissing", name, status.get().kind()));
        }
        SourceSettings after = new SettingArguments(System.in, texts).read(settings, kind.get(), before.get());
        return Executed.tell(operations, sources.edit(id, after), invocation);
    }
}
