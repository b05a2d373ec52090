// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column.Type;
import tsukasa.licenses.Denials;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.UseService;

/** Lists the refused starts of a pool, the true and the transient. */
@CommandLine.Command(name = "denials", description = "Lists refused starts, true and transient.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class DenialsCommand implements Command {
    private final LicenseService licenses;
    private final UseService uses;

    @Mixin
    private UseOptions options;

    @Activate
    public DenialsCommand(@Reference LicenseService licenses, @Reference UseService uses) {
        this.licenses = licenses;
        this.uses = uses;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(DenialsCommand.class, invocation.site().locale());
        Pool pool = options.pool().known(licenses, texts);
        Denials denials = uses.denials(pool.id(), options.period(invocation.site()));
        if (invocation.json()) {
            invocation.printJson(json(pool, denials, invocation));
            return Invocation.DONE;
        }
        invocation.printTable(Told.table("denials", texts, List.of("at", "user", "section", "reason", "gotIn"),
                List.of(Type.INSTANT, Type.TEXT, Type.TEXT, Type.TEXT, Type.INSTANT),
                sink -> denials.all().forEach(refused -> sink.row(refused.at(), refused.user().map(UserId::value).orElse(null),
                        refused.section().map(Section::value).orElse(null), refused.reason().orElse(null), refused.gotIn().orElse(null)))));
        invocation.out().println(texts.text("DenialsCommand_count", denials.real(), denials.passing(), pool.grace().toMinutes()));
        return Invocation.DONE;
    }

    private static Map<String, Object> json(Pool pool, Denials denials, Invocation invocation) {
        Map<String, Object> json = Told.json(pool, denials.period());
        json.put("graceSeconds", pool.grace().toSeconds());
        json.put("true", denials.real());
        json.put("transient", denials.passing());
        List<Object> hours = new ArrayList<>();
        denials.byHour(invocation.site().zone()).forEach(count -> hours.add(counted("hour", hours.size(), count)));
        json.put("byHour", hours);
        json.put("bySection", counted("section", denials.bySection()));
        json.put("byUser", counted("user", denials.byUser()));
        json.put("denials", denials.all().stream().map(refused -> Told.fields("at", refused.at(), "user", refused.user().orElse(null),
                "section", refused.section().orElse(null), "reason", refused.reason().orElse(null), "transient", refused.passing(),
                "gotInAt", refused.gotIn().orElse(null))).toList());
        return json;
    }

    private static <T> List<Map<String, Object>> counted(String of, Map<Optional<T>, Denials.Count> counts) {
        return counts.entrySet().stream().map(entry -> counted(of, entry.getKey().orElse(null), entry.getValue())).toList();
    }

    private static Map<String, Object> counted(String of, Object key, Denials.Count count) {
        return Told.fields(of, key, "true", count.real(), "transient", count.passing());
    }
}
