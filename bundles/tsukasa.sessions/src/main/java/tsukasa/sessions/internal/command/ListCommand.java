// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tsukasa.api.Period;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionService;

/** Lists sessions. */
@CommandLine.Command(name = "list", description = "Lists the sessions of a period.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=sessions")
public final class ListCommand implements Command {
    private final SessionService sessions;

    @Mixin
    private PeriodOptions period;

    @Option(names = "--user", paramLabel = "USER")
    private String user;

    @Option(names = "--open")
    private boolean open;

    @Activate
    public ListCommand(@Reference SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public int run(Invocation invocation) {
        Optional<Period> during = open && !period.given() ? Optional.empty() : Optional.of(period.period(invocation.site()));
        List<Session> found = sessions.list(new SessionQuery(during, Optional.ofNullable(user).map(UserId::new),
                open ? SessionQuery.open().states() : Set.of()));
        if (invocation.json()) {
            invocation.printJson(found.stream().map(SessionTable::json).toList());
            return Invocation.DONE;
        }
        Texts texts = Texts.of(ListCommand.class, invocation.site().locale());
        invocation.printTable(SessionTable.of(found, invocation.site().now(), texts));
        invocation.out().println(texts.text("ListCommand_count", found.size(), found.stream().filter(Session::inferred).count()));
        return Invocation.DONE;
    }
}
