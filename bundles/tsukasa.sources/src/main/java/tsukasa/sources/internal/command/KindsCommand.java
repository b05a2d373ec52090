// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;
import tsukasa.sources.SourceAttribute;
import tsukasa.sources.SourceKind;
import tsukasa.sources.Sources;

/** Lists the kinds of sources and their settings. */
@CommandLine.Command(name = "kinds", description = "Lists the kinds of sources that can be added, and their settings.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=sources")
public final class KindsCommand implements Command {
    private final Sources sources;

    @Activate
    public KindsCommand(@Reference Sources sources) {
        this.sources = sources;
    }

    @Override
    public int run(Invocation invocation) {
        Locale locale = invocation.site().locale();
        List<SourceKind> kinds = sources.kinds(locale);
        if (invocation.json()) {
            invocation.printJson(kinds.stream().map(KindsCommand::json).toList());
            return Invocation.DONE;
        }
        Texts texts = Texts.of(KindsCommand.class, locale);
        for (SourceKind kind : kinds) {
            invocation.out().println(texts.text("KindsCommand_kind", kind.id(), kind.title(), kind.description()));
            invocation.printTable(table(kind, texts));
        }
        return Invocation.DONE;
    }

    private static Table table(SourceKind kind, Texts texts) {
        List<Column> columns = List.of(new Column("setting", texts.text("KindsCommand_setting"), Column.Type.TEXT),
                new Column("title", texts.text("KindsCommand_title"), Column.Type.TEXT),
                new Column("needed", texts.text("KindsCommand_needed"), Column.Type.TEXT),
                new Column("preset", texts.text("KindsCommand_preset"), Column.Type.TEXT),
                new Column("options", texts.text("KindsCommand_options"), Column.Type.TEXT));
        return new Table(kind.id(), kind.title(), columns, sink -> kind.attributes().forEach(attribute -> sink.row(attribute.id(),
                attribute.title(), attribute.required() ? texts.text("KindsCommand_yes") : "", attribute.preset(), options(attribute))));
    }

    private static String options(SourceAttribute attribute) {
        return attribute.options().isEmpty() ? attribute.type().name().toLowerCase(Locale.ROOT)
                : String.join(", ", attribute.options().stream().map(SourceAttribute.Option::value).toList());
    }

    private static Map<String, Object> json(SourceKind kind) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", kind.id());
        json.put("title", kind.title());
        json.put("settings", kind.attributes().stream().map(attribute -> {
            Map<String, Object> setting = new LinkedHashMap<>();
            setting.put("setting", attribute.id());
            setting.put("title", attribute.title());
            setting.put("type", attribute.type().name().toLowerCase(Locale.ROOT));
            setting.put("required", attribute.required());
            setting.put("preset", attribute.preset());
            setting.put("options", attribute.options().stream().map(SourceAttribute.Option::value).toList());
            return setting;
        }).toList());
        return json;
    }
}
