// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import tsukasa.api.Layer;
import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.sessions.ClientName;
import tsukasa.sessions.Denial;
import tsukasa.sessions.HostName;
import tsukasa.sessions.Session;

/** The report's tables. */
final class UsageTables {
    private static final Map<String, Content> HOLDS = Map.of("user", Content.PERSON, "client", Content.THING, "host", Content.THING, "session", Content.RECORD,
            "section", Content.GROUP, "users", Content.PEOPLE, "reason", Content.PROSE);
    private final Texts texts;

    UsageTables(Texts texts) {
        this.texts = texts;
    }

    /** The section that used most stands first. */
    Table bySection(Usage usage) {
        List<Column> columns = List.of(column("section", Type.TEXT), column("sessions", Type.INTEGER), column("users", Type.INTEGER),
                column("hours", Type.DECIMAL), column("share", Type.PERCENT), column("inferred", Type.INTEGER));
        double all = usage.total().micros();
        List<Map.Entry<String, Usage.Sum>> sections = new ArrayList<>(usage.bySection().entrySet());
        sections.sort(Comparator.comparingLong((Map.Entry<String, Usage.Sum> entry) -> -entry.getValue().micros())
                .thenComparing(Map.Entry::getKey));
        return new Table("sections", texts.text("UsageTables_sections"), columns, sink -> sections.forEach(entry -> sink.row(
                entry.getKey().isEmpty() ? texts.text("UsageTables_noSection") : entry.getKey(), entry.getValue().sessions(),
                entry.getValue().users(), UsageFigures.hours(entry.getValue().micros()),
                all == 0 ? null : (Double) (entry.getValue().micros() / all), entry.getValue().inferred())));
    }

    Table byDay(Usage usage, Map<LocalDate, Integer> peaks) {
        List<Column> columns = List.of(column("day", Type.DATE), column("sessions", Type.INTEGER), column("users", Type.INTEGER),
                column("hours", Type.DECIMAL), column("peak", Type.INTEGER), column("inferred", Type.INTEGER));
        return new Table("days", texts.text("UsageTables_days"), columns, sink -> usage.byDay().forEach((day, sum) -> sink.row(day,
                sum.sessions(), sum.users(), UsageFigures.hours(sum.micros()), (long) peaks.getOrDefault(day, 0), sum.inferred())));
    }

    /** @param sessions hands them out one by one, so that a million need no memory */
    Table list(Period period, Consumer<Consumer<Session>> sessions) {
        return new Table("sessions", texts.text("UsageTables_list"), columns(),
                sink -> sessions.accept(session -> sink.row(cells(session, period))));
    }

    private List<Column> columns() {
        return List.of(column("start", Type.INSTANT), column("end", Type.INSTANT), column("length", Type.DURATION),
                column("user", Type.TEXT), column("section", Type.TEXT), column("client", Type.TEXT), column("host", Type.TEXT),
                column("layer", Type.TEXT), column("state", Type.TEXT), column("inferredEnd", Type.TEXT), column("source", Type.TEXT),
                column("session", Type.TEXT));
    }

    /** As the list, with the hours of each that lie in the period. */
    Table counted(Usage usage, Consumer<Consumer<Session>> sessions) {
        List<Column> columns = new ArrayList<>(columns());
        columns.add(column("hours", Type.DECIMAL));
        return new Table("sessions", texts.text("UsageTables_list"), columns, sink -> sessions.accept(session -> {
            Object[] cells = Arrays.copyOf(cells(session, usage.period()), columns.size());
            cells[columns.size() - 1] = UsageFigures.hours(usage.micros(session));
            sink.row(cells);
        }));
    }

    Table denials(List<Denial> denials) {
        return new Table("denials", texts.text("UsageTables_denials"), List.of(column("at", Type.INSTANT), column("user", Type.TEXT),
                column("client", Type.TEXT), column("host", Type.TEXT), column("reason", Type.TEXT), column("source", Type.TEXT)),
                sink -> denials.forEach(one -> sink.row(one.at(), one.user().map(UserId::value).orElse(null),
                        one.client().map(ClientName::value).orElse(null), one.host().map(HostName::value).orElse(null),
                        one.reason().orElse(null), one.source().value())));
    }

    private Object[] cells(Session session, Period period) {
        Duration length = session.length(period.to()).truncatedTo(ChronoUnit.SECONDS);
        return new Object[] { session.start(), session.end().orElse(null), length, session.user().map(UserId::value).orElse(null),
                session.section().map(Section::value).orElse(null), session.client().map(ClientName::value).orElse(null),
                session.host().map(HostName::value).orElse(null),
                session.layer() == Layer.UNKNOWN ? null : texts.text("UsageTables_" + session.layer()),
                texts.text("UsageTables_" + session.state()), session.inferred() ? texts.text("UsageTables_yes") : null,
                session.id().source().value(), session.id().key() };
    }

    private Column column(String id, Type type) {
        return new Column(id, texts.text("UsageTables_column_" + id), type, HOLDS.getOrDefault(id, Content.OPEN));
    }
}
