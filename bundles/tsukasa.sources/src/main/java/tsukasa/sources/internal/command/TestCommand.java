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
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;
import tsukasa.sources.Sources;

/** Tries a source. */
@CommandLine.Command(name = "test", description = "Tries the settings of a source without changing anything.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=sources")
public final class TestCommand implements Command {
    private final Sources sources;

    @Parameters(paramLabel = "NAME")
    private String name;

    @Activate
    public TestCommand(@Reference Sources sources) {
        this.sources = sources;
    }

    @Override
    public int run(Invocation invocation) {
        SourceTest test = sources.test(new SourceId(name), invocation.site().locale());
        if (invocation.json()) {
            invocation.printJson(test);
        } else if (test.works()) {
            invocation.out().println(test.sentence());
        } else {
            return invocation.refuse(test.sentence());
        }
        return test.works() ? Invocation.DONE : Invocation.REFUSED;
    }
}
