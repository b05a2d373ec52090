// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import tsukasa.sessions.Spans;

/**
 * The intervals that count of the sessions that are open or long, by start.
 *
 * @param validFrom  the present, in microseconds, from which on this is so
 * @param validUntil and up to which
 */
record LastingPieces(List<Piece> pieces, long validFrom, long validUntil) {
    static final LastingPieces NONE = new LastingPieces(List.of(), Long.MIN_VALUE, Long.MIN_VALUE);

    /** @param id of the session where that tells it from others; empty where the owner does */
    record Piece(int owner, String id, long start, long end) {
        private Piece without() {
            return new Piece(owner, id, start, Spans.OPEN);
        }
    }

    /** Takes an interval of time. */
    @FunctionalInterface
    interface Stretch {
        void from(long start, long end);
    }

    boolean valid(long now) {
        return validFrom <= now && now < validUntil;
    }

    /** Tells in which time something else counts than before. */
    void differences(LastingPieces before, Stretch changed) {
        Map<Piece, Long> ends = new HashMap<>();
        before.pieces.forEach(piece -> ends.put(piece.without(), piece.end));
        for (Piece piece : pieces) {
            Long end = ends.remove(piece.without());
            if (end == null) {
                changed.from(piece.start, piece.end);
            } else if (end != piece.end) {
                changed.from(Math.min(end, piece.end), Math.max(end, piece.end));
            }
        }
        ends.forEach((piece, end) -> changed.from(piece.start, end));
    }

    /** The days in which one of them starts or ends. */
    NavigableSet<Long> days() {
        NavigableSet<Long> days = new TreeSet<>();
        for (Piece piece : pieces) {
            days.add(Days.of(piece.start));
            if (piece.end != Spans.OPEN) {
                days.add(Days.of(piece.end));
            }
        }
        return days;
    }
}
