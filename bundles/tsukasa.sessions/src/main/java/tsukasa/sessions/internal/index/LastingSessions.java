// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tsukasa.sessions.Spans;

/**
 * The sessions that are open or longer than {@link Days#SHORT}. They are few, and lie in many days, so they are kept in one
 * place. When an open one counts as ended is a matter of the present.
 *
 * @param limits after how many microseconds of silence an open session of a source counts as ended, by the source's number
 */
record LastingSessions(List<Lasting> sessions, Map<Integer, Long> limits) {
    static final LastingSessions NONE = new LastingSessions(List.of(), Map.of());

    /**
     * One session.
     *
     * @param id       as people write it
     * @param end      {@link Spans#OPEN} while none was reported
     * @param lastSign of life
     */
    record Lasting(String id, long start, long end, long lastSign, int user, int device, int source, Gap[] gaps) {
    }

    /** What counts of them by this rule at this present, by start. */
    LastingPieces pieces(Rule rule, long now) {
        List<LastingPieces.Piece> pieces = new ArrayList<>();
        long validFrom = Long.MIN_VALUE;
        long validUntil = Long.MAX_VALUE;
        for (Lasting session : sessions) {
            long end = session.end;
            Long limit = end == Spans.OPEN ? limits.get(session.source) : null;
            if (limit != null) {
                long stale = session.lastSign + limit;
                if (stale <= now) {
                    end = Math.max(session.start, session.lastSign);
                    validFrom = Math.max(validFrom, stale);
                } else {
                    validUntil = Math.min(validUntil, stale);
                }
            }
            if (rule.counts(session.source)) {
                int owner = rule.owner(session.user, session.device);
                rule.pieces(session.start, end, session.gaps,
                        (from, to) -> pieces.add(new LastingPieces.Piece(owner, session.id, from, to)));
            }
        }
        pieces.sort(Comparator.comparingLong(LastingPieces.Piece::start));
        return new LastingPieces(rule.unites() ? united(pieces) : pieces, validFrom, validUntil);
    }

    private static List<LastingPieces.Piece> united(List<LastingPieces.Piece> byStart) {
        List<LastingPieces.Piece> united = new ArrayList<>();
        Map<Integer, Integer> running = new HashMap<>();
        for (LastingPieces.Piece piece : byStart) {
            Integer place = running.get(piece.owner());
            if (place != null && piece.start() <= united.get(place).end()) {
                LastingPieces.Piece open = united.get(place);
                united.set(place, new LastingPieces.Piece(open.owner(), open.id(), open.start(), Math.max(open.end(), piece.end())));
            } else {
                if (piece.owner() != Names.NOBODY) {
                    running.put(piece.owner(), united.size());
                }
                united.add(piece.owner() == Names.NOBODY ? piece : new LastingPieces.Piece(piece.owner(), "", piece.start(), piece.end()));
            }
        }
        return united;
    }
}
