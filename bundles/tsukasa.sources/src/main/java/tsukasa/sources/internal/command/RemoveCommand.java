// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal.command;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;

import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.api.source.SourceId;
import tsukasa.sources.Sources;

/** Removes a source; what it brought in stays. */
@CommandLine.Command(name = "remove", description = "Removes a source; what it brought in stays.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=sources")
public final class RemoveCommand implements Command {
    private final Sources sources;
    private final Operations operations;

    @Parameters(paramLabel = "NAME")
    private String name;

    @Activate
    public RemoveCommand(@Reference Sources sources, @Reference Operations operations) {
        this.sources = sources;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        return Executed.tell(operations, sources.remove(new SourceId(name)), invocation);
    }
}
