// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.redaction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Headline;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.Table;

/** Figures as others may read them: nothing that is told of one to four people. */
final class RedactedFigures {
    private final Names names;
    private final RedactedTables tables;
    private final String fewer;

    /** @param fewer what stands beneath a figure that is not shown */
    RedactedFigures(Names names, RedactedTables tables, String fewer) {
        this.names = names;
        this.tables = tables;
        this.fewer = fewer;
    }

    /** Figures that stand side by side are often parts of a whole: where one alone would be hidden, the next greater count goes with it. */
    List<Figure> of(List<Figure> some) {
        Set<String> hidden = new HashSet<>();
        some.stream().filter(RedactedFigures::hides).map(Figure::id).forEach(hidden::add);
        if (hidden.size() == 1) {
            some.stream().filter(figure -> !hidden.contains(figure.id()) && figure.pedigree().filter(one -> one.reckoning() instanceof Pedigree.Count).isPresent()
                    && people(figure).orElse(0) > 0).min(Comparator.comparingLong(figure -> ((Number) figure.value()).longValue()))
                    .ifPresent(figure -> hidden.add(figure.id()));
        }
        return some.stream().map(figure -> of(figure, hidden.contains(figure.id()))).toList();
    }

    private Figure of(Figure figure, boolean hidden) {
        Object value = hidden ? null : figure.value() instanceof String text ? names.open(text) : figure.value();
        Optional<Pedigree> pedigree = figure.pedigree().flatMap(one -> tables.of(one.rows()).map(rows -> Pedigree.of(names.open(one.definition()), rows)));
        return new Figure(figure.id(), names.open(figure.label()), value, figure.type(), hidden ? fewer : names.open(figure.note()), pedigree);
    }

    static boolean hides(Figure figure) {
        OptionalInt people = people(figure);
        return people.isPresent() && people.getAsInt() > 0 && people.getAsInt() < SmallGroups.LEAST;
    }

    /** How many people a figure was counted from, five standing for more; nothing if its rows don't tell. */
    static OptionalInt people(Figure figure) {
        Optional<Table> rows = figure.pedigree().map(Pedigree::rows);
        int person = rows.map(table -> SmallGroups.index(table, Content.PERSON)).orElse(-1);
        if (person < 0) {
            return OptionalInt.empty();
        }
        Set<Object> seen = new HashSet<>();
        try {
            rows.orElseThrow().rows().forEach(cells -> {
                if (cells[person] != null && seen.add(cells[person]) && seen.size() == SmallGroups.LEAST) {
                    throw new Enough();
                }
            });
        } catch (Enough e) {
            return OptionalInt.of(SmallGroups.LEAST);
        }
        return OptionalInt.of(seen.size());
    }

    /** Five people are as good as a million. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    Block.Headlines of(Block.Headlines block) {
        List<Headline> lines = block.headlines().stream().map(line -> new Headline(line.id(), names.open(line.label()), line.type(), months(line),
                names.open(line.note()))).toList();
        Table months = new Table(block.months().id(), names.open(block.months().title()), block.months().columns(), sink -> block.months().rows()
                .forEach(cells -> sink.row(Arrays.stream(cells).map(cell -> cell instanceof String text ? names.open(text) : small(cell) ? null : cell)
                        .toArray())));
        return new Block.Headlines(lines, names.open(block.before()), months);
    }

    private static double[] months(Headline line) {
        return Arrays.stream(line.months()).map(value -> line.type() == Column.Type.INTEGER && small(value) ? Double.NaN : value).toArray();
    }

    /** A whole number of one to four; what it counts, nobody has said. */
    private static boolean small(Object cell) {
        return cell instanceof Number number && number.doubleValue() >= 1 && number.doubleValue() < SmallGroups.LEAST
                && number.doubleValue() == Math.rint(number.doubleValue());
    }
}
