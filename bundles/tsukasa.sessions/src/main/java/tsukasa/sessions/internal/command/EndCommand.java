// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.sessions.EndResult;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionService;

/** Ends sessions on their hosts. */
@CommandLine.Command(name = "end", description = "Ends sessions where they run; unsaved work in them may be lost.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=sessions")
public final class EndCommand implements Command {
    private final SessionService sessions;
    private final Operations operations;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "source/key, or the key alone")
    private List<String> ids;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public EndCommand(@Reference SessionService sessions, @Reference Operations operations) {
        this.sessions = sessions;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(EndCommand.class, invocation.site().locale());
        List<SessionId> meant = new ArrayList<>();
        for (String id : ids) {
            List<Session> found = sessions.named(id);
            if (found.size() != 1) {
                return invocation.refuse(SessionNames.problem(id, found, texts));
            }
            meant.add(found.getFirst().id());
        }
        return switch (operations.execute(sessions.end(meant), invocation.site().actor(), why, invocation.progress())) {
            case Outcome.Refused<List<EndResult>> refused -> invocation.refuse(refused.sentence());
            case Outcome.Done<List<EndResult>> done -> tell(done.result(), invocation);
        };
    }

    private static int tell(List<EndResult> results, Invocation invocation) {
        if (invocation.json()) {
            invocation.printJson(results.stream().map(EndCommand::json).toList());
        } else {
            results.forEach(result -> invocation.out().println(result.sentence()));
        }
        return results.stream().allMatch(EndResult::ended) ? Invocation.DONE : Invocation.REFUSED;
    }

    private static Map<String, Object> json(EndResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("session", result.session().key());
        json.put("source", result.session().source().value());
        json.put("ended", result.ended());
        json.put("sentence", result.sentence());
        return json;
    }
}
