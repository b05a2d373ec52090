// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import tsukasa.api.Period;
import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Table;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.BlockerKind;

/** How the reports on tasks say things. */
final class Words {
    private final Texts texts;
    private final ZoneId zone;
    private final Map<BlockerCode, String> labels;

    Words(Texts texts, ZoneId zone, List<BlockerKind> vocabulary) {
        this.texts = texts;
        this.zone = zone;
        labels = vocabulary.stream().collect(Collectors.toMap(BlockerKind::code, BlockerKind::label));
        labels.put(BlockerCode.UNSTATED, texts.text("unstated"));
    }

    ZoneId zone() {
        return zone;
    }

    String say(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    Block paragraph(String key, Object... arguments) {
        return new Block.Paragraph(say(key, arguments));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale()).format(day);
    }

    /** The last day of this period that has begun. */
    LocalDate lastDay(Period period, LocalDate today) {
        LocalDate last = period.lastDay(zone);
        return last.isAfter(today) ? today : last;
    }

    String blocker(Blocker blocker) {
        return blocker.item().map(item -> say("blockerItem", code(blocker.code()), item)).orElse(code(blocker.code()));
    }

    String code(BlockerCode code) {
        return labels.getOrDefault(code, code.value());
    }

    String blockers(Collection<Blocker> blockers) {
        return blockers.stream().map(this::blocker).collect(Collectors.joining(say("and")));
    }

    Figure count(String id, long value, String note) {
        return new Figure(id, say("figure_" + id), value, Type.INTEGER, note);
    }

    /** A share; where nothing is known, a dash. */
    Figure share(String id, OptionalDouble share, String note) {
        return share.isPresent() ? new Figure(id, say("figure_" + id), share.getAsDouble(), Type.PERCENT, note)
                : new Figure(id, say("figure_" + id), say("unknown"), Type.TEXT, note);
    }

    Column column(String id, Type type) {
        return new Column(id, say("column_" + id), type, id.equals("note") ? Content.PROSE : id.equals("seen") ? Content.PEOPLE : Content.OPEN);
    }

    static Double cell(OptionalDouble share) {
        return share.isPresent() ? Double.valueOf(share.getAsDouble()) : null;
    }

    /**
     * A table; numbers that are all whole are shown as such.
     *
     * @param idsAndTypes of the columns, by turns
     */
    Block table(String id, List<Object[]> rows, Object... idsAndTypes) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < idsAndTypes.length; i += 2) {
            int cell = i / 2;
            boolean whole = idsAndTypes[i + 1] == Type.DECIMAL && rows.stream().allMatch(row -> whole(row[cell]));
            if (whole) {
                rows.forEach(row -> row[cell] = row[cell] == null ? null : (Object) ((Double) row[cell]).longValue());
            }
            columns.add(column((String) idsAndTypes[i], whole ? Type.INTEGER : (Type) idsAndTypes[i + 1]));
        }
        return new Block.Tabular(new Table(id, say("table_" + id), columns, Table.of(rows)));
    }

    private static boolean whole(Object cell) {
        return cell == null || cell instanceof Double number && number == Math.rint(number);
    }
}
