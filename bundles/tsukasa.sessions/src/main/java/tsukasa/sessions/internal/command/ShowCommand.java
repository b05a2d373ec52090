// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.command;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Parameters;

import tsukasa.api.Layer;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.sessions.ClientName;
import tsukasa.sessions.HostName;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionService;

/** Shows one session and what was seen of it. */
@CommandLine.Command(name = "show", description = "Shows a session with its events.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=sessions")
public final class ShowCommand implements Command {
    private final SessionService sessions;

    @Parameters(paramLabel = "ID", description = "source/key, or the key alone")
    private String id;

    @Activate
    public ShowCommand(@Reference SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(ShowCommand.class, invocation.site().locale());
        List<Session> found = sessions.named(id);
        if (found.size() != 1) {
            return invocation.refuse(SessionNames.problem(id, found, texts));
        }
        Session session = found.getFirst();
        List<SessionEvent> events = sessions.events(session.id());
        if (invocation.json()) {
            invocation.printJson(json(session, events));
        } else {
            invocation.printTable(facts(session, invocation.site().now(), texts));
            invocation.out().println();
            invocation.printTable(events(events, texts));
        }
        return Invocation.DONE;
    }

    private static Map<String, Object> json(Session session, List<SessionEvent> events) {
        Map<String, Object> json = SessionTable.json(session);
        json.put("since", session.since());
        json.put("lastSign", session.lastSign());
        json.put("roundTripMillis", session.roundTrip().map(Duration::toMillis).orElse(null));
        json.put("received", session.received().count());
        json.put("sent", session.sent().count());
        json.put("note", session.note().orElse(null));
        json.put("events", events.stream().map(ShowCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(SessionEvent event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", event.at());
        json.put("kind", event.kind().name().toLowerCase(Locale.ROOT));
        json.put("key", event.key());
        event.user().ifPresent(user -> json.put("user", user.value()));
        event.client().ifPresent(client -> json.put("client", client.value()));
        event.address().ifPresent(address -> json.put("address", address));
        event.host().ifPresent(host -> json.put("host", host.value()));
        event.layer().map(Layer::code).ifPresent(layer -> json.put("layer", layer));
        event.roundTrip().ifPresent(time -> json.put("roundTripMillis", time.toMillis()));
        event.received().ifPresent(bytes -> json.put("received", bytes.count()));
        event.sent().ifPresent(bytes -> json.put("sent", bytes.count()));
        event.note().ifPresent(note -> json.put("note", note));
        return json;
    }

    private static Table facts(Session session, Instant now, Texts texts) {
        return SessionTable.of(List.of(session), now, texts);
    }

    private static Table events(List<SessionEvent> events, Texts texts) {
        List<Column> columns = List.of(new Column("at", texts.text("ShowCommand_at"), Type.INSTANT),
                new Column("event", texts.text("ShowCommand_event"), Type.TEXT),
                new Column("user", texts.text("SessionTable_user"), Type.TEXT),
                new Column("client", texts.text("SessionTable_client"), Type.TEXT),
                new Column("address", texts.text("SessionTable_address"), Type.TEXT),
                new Column("host", texts.text("SessionTable_host"), Type.TEXT),
                new Column("note", texts.text("ShowCommand_note"), Type.TEXT));
        return new Table("events", "", columns, sink -> events.forEach(event -> sink.row(event.at(),
                texts.text("ShowCommand_" + event.kind()), event.user().map(UserId::value).orElse(null),
                event.client().map(ClientName::value).orElse(null), event.address().orElse(null),
                event.host().map(HostName::value).orElse(null), event.note().orElse(null))));
    }
}
