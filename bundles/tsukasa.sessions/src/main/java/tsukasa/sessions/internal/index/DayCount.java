// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Counts one day by one rule: the short sessions that touch it and those that are open or long. */
final class DayCount {
    private final long day;
    private final DayRows rows;
    private final Rule rule;
    private final LastingPieces lasting;
    private final Names names;

    DayCount(long day, DayRows rows, Rule rule, LastingPieces lasting, Names names) {
        this.day = day;
        this.rows = rows;
        this.rule = rule;
        this.lasting = lasting;
        this.names = names;
    }

    DaySteps steps() {
        StepsBuilder steps = new StepsBuilder(day);
        BitSet whole = new BitSet();
        long from = Days.start(day);
        for (LastingPieces.Piece piece : lasting.pieces()) {
            if (piece.start() <= from && piece.end() >= from + Days.LENGTH) {
                steps.addWhole();
                if (rule.unites() && piece.owner() != Names.NOBODY) {
                    whole.set(piece.owner());
                }
            }
        }
        for (LastingPieces.Piece piece : lasting.pieces()) {
            if (piece.start() > from || piece.end() < from + Days.LENGTH) {
                add(steps, whole, piece.owner(), piece.start(), piece.end());
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            if (rule.counts(rows.sources()[row])) {
                int owner = rule.owner(rows.users()[row], rows.devices()[row]);
                rule.pieces(rows.starts()[row], rows.ends()[row], rows.gapsOf(row), (start, end) -> add(steps, whole, owner, start, end));
            }
        }
        if (rule.unites()) {
            steps.unite(names.size());
        }
        return steps.build();
    }

    private static void add(StepsBuilder steps, BitSet whole, int owner, long start, long end) {
        if (owner == Names.NOBODY || !whole.get(owner)) {
            steps.add(start, end, owner);
        }
    }

    /** The names of those who are in at this instant of the day, in order, each once. */
    List<String> who(long at) {
        BitSet in = new BitSet();
        List<String> nameless = new ArrayList<>();
        for (LastingPieces.Piece piece : lasting.pieces()) {
            if (piece.start() <= at && at < piece.end()) {
                note(in, nameless, piece.owner(), piece.id());
            }
        }
        for (int row = 0; row < rows.size() && rows.starts()[row] <= at; row++) {
            if (at < rows.ends()[row] && rule.counts(rows.sources()[row])) {
                int now = row;
                int owner = rule.owner(rows.users()[row], rows.devices()[row]);
                rule.pieces(rows.starts()[row], rows.ends()[row], rows.gapsOf(row), (start, end) -> {
                    if (start <= at && at < end) {
                        note(in, nameless, owner, owner == Names.NOBODY ? id(now) : "");
                    }
                });
            }
        }
        in.stream().mapToObj(names::name).forEach(nameless::add);
        return nameless.stream().sorted().distinct().toList();
    }

    private static void note(BitSet in, List<String> nameless, int owner, String id) {
        if (owner == Names.NOBODY) {
            nameless.add(id);
        } else {
            in.set(owner);
        }
    }

    private String id(int row) {
        return names.name(rows.sources()[row]) + "/" + rows.keys()[row];
    }
}
