// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tsukasa.api.Texts;
import tsukasa.api.report.Column;
import tsukasa.api.report.Table;
import tsukasa.sources.SourceStatus;

/** Statuses as a table for people and as JSON for programs. */
final class Statuses {
    private Statuses() {
    }

    static Table table(List<SourceStatus> statuses, Texts texts) {
        List<Column> columns = List.of(column("source", Column.Type.TEXT, texts), column("kind", Column.Type.TEXT, texts),
                column("state", Column.Type.TEXT, texts), column("reached", Column.Type.TEXT, texts),
                column("lastEvent", Column.Type.INSTANT, texts), column("lastAlive", Column.Type.INSTANT, texts),
                column("today", Column.Type.INTEGER, texts), column("total", Column.Type.INTEGER, texts),
                column("problem", Column.Type.TEXT, texts));
        return new Table("sources", texts.text("Statuses_title"), columns, sink -> statuses.forEach(status -> sink.row(
                status.id().value(), status.kindTitle(), texts.text("SourceState_" + status.state()), status.reached(),
                status.lastEvent().orElse(null), status.lastAlive().orElse(null), status.today(), status.total(),
                status.problem().map(SourceStatus.Problem::sentence).orElse(""))));
    }

    private static Column column(String id, Column.Type type, Texts texts) {
        return new Column(id, texts.text("Statuses_" + id), type);
    }

    static Map<String, Object> json(SourceStatus status) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", status.id().value());
        json.put("kind", status.kind());
        json.put("state", status.state().name().toLowerCase(Locale.ROOT));
        json.put("until", status.until());
        json.put("reached", status.reached());
        json.put("lastEvent", status.lastEvent());
        json.put("lastAlive", status.lastAlive());
        json.put("today", status.today());
        json.put("total", status.total());
        json.put("problem", status.problem().map(SourceStatus.Problem::sentence));
        json.put("problemSince", status.problem().map(SourceStatus.Problem::since));
        return json;
    }
}
