// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;

import tsukasa.api.Layer;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.sessions.ClientName;
import tsukasa.sessions.Denial;
import tsukasa.sessions.HostName;
import tsukasa.sessions.SessionService;

/** Lists refused starts. */
@CommandLine.Command(name = "denials", description = "Lists the refused starts of a period.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=sessions")
public final class DenialsCommand implements Command {
    private final SessionService sessions;

    @Mixin
    private PeriodOptions period;

    @Activate
    public DenialsCommand(@Reference SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public int run(Invocation invocation) {
        List<Denial> denials = sessions.denials(period.period(invocation.site()));
        if (invocation.json()) {
            invocation.printJson(denials.stream().map(DenialsCommand::json).toList());
            return Invocation.DONE;
        }
        Texts texts = Texts.of(DenialsCommand.class, invocation.site().locale());
        invocation.printTable(table(denials, texts));
        invocation.out().println(texts.text("DenialsCommand_count", denials.size()));
        return Invocation.DONE;
    }

    private static Table table(List<Denial> denials, Texts texts) {
        List<Column> columns = List.of(new Column("at", texts.text("DenialsCommand_at"), Type.INSTANT),
                new Column("user", texts.text("SessionTable_user"), Type.TEXT),
                new Column("client", texts.text("SessionTable_client"), Type.TEXT),
                new Column("address", texts.text("SessionTable_address"), Type.TEXT),
                new Column("host", texts.text("SessionTable_host"), Type.TEXT),
                new Column("reason", texts.text("DenialsCommand_reason"), Type.TEXT),
                new Column("source", texts.text("SessionTable_source"), Type.TEXT));
        return new Table("denials", "", columns, sink -> denials.forEach(denial -> sink.row(denial.at(),
                denial.user().map(UserId::value).orElse(null), denial.client().map(ClientName::value).orElse(null),
                denial.address().orElse(null), denial.host().map(HostName::value).orElse(null), denial.reason().orElse(null),
                denial.source().value())));
    }

    private static Map<String, Object> json(Denial denial) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", denial.at());
        json.put("user", denial.user().map(UserId::value).orElse(null));
        json.put("client", denial.client().map(ClientName::value).orElse(null));
        json.put("address", denial.address().orElse(null));
        json.put("host", denial.host().map(HostName::value).orElse(null));
        json.put("layer", denial.layer().map(Layer::code).orElse(null));
        json.put("reason", denial.reason().orElse(null));
        json.put("source", denial.source().value());
        return json;
    }
}
