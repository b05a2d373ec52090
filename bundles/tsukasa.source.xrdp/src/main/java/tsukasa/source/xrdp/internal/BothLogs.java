// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import tsukasa.api.source.LogFollower;
import tsukasa.sessions.SessionEvent;

/**
 * Follows both logs of a host, merges their lines by time, and gives the events they add up to. What it knows is written in
 * its cursor, so that it can go on after a restart. Used by one thread.
 */
final class BothLogs {
    private static final int MOST = 2000;
    private static final DateTimeFormatter READ_UP_TO = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private final Correlator correlator;
    private final Side xrdp;
    private final Side sesman;
    private Optional<LocalDateTime> last = Optional.empty();

    /** One log: what was read ahead, and how far its lines were used. */
    private static final class Side {
        private final LogFollower follower;
        private final Deque<LogFollower.Read> ahead = new ArrayDeque<>();
        private LogFollower.Position used;

        Side(Path file, LogFollower.Position from) {
            follower = new LogFollower(file, from);
            used = from;
        }

        /** The time of the next line; lines without one are passed over. Empty if there is none at the moment. */
        Optional<LogLine> peek() throws IOException {
            while (true) {
                if (ahead.isEmpty()) {
                    ahead.addAll(follower.next());
                }
                if (ahead.isEmpty()) {
                    return Optional.empty();
                }
                Optional<LogLine> line = LogLine.parse(ahead.peek().text());
                if (line.isPresent()) {
                    return line;
                }
                use();
            }
        }

        void use() {
            used = ahead.remove().after();
        }
    }

    /** @param cursor what {@link #cursor()} gave; empty to begin at the beginning */
    BothLogs(Host host, Path xrdpLog, Path sesmanLog, Optional<String> cursor) {
        correlator = new Correlator(host);
        List<String> lines = cursor.map(text -> text.lines().toList()).orElse(List.of());
        if (lines.size() >= 3) {
            xrdp = new Side(xrdpLog, LogFollower.Position.parse(lines.get(1)));
            sesman = new Side(sesmanLog, LogFollower.Position.parse(lines.get(2)));
            correlator.restore(lines.subList(3, lines.size()));
        } else {
            xrdp = new Side(xrdpLog, LogFollower.Position.NOWHERE);
            sesman = new Side(sesmanLog, LogFollower.Position.NOWHERE);
        }
    }

    /** What the next lines say, a few thousand events at most; empty if both logs are read to their ends. */
    List<SessionEvent> next() throws IOException {
        List<SessionEvent> events = new ArrayList<>();
        while (events.size() < MOST) {
            Optional<LogLine> ofXrdp = xrdp.peek();
            Optional<LogLine> ofSesman = sesman.peek();
            if (ofXrdp.isEmpty() && ofSesman.isEmpty()) {
                break;
            }
            boolean sesmanFirst = ofXrdp.isEmpty() || ofSesman.isPresent() && !ofSesman.get().at().isAfter(ofXrdp.get().at());
            LogLine line = sesmanFirst ? ofSesman.get() : ofXrdp.get();
            events.addAll(sesmanFirst ? correlator.sesman(line) : correlator.xrdp(line));
            (sesmanFirst ? sesman : xrdp).use();
            last = Optional.of(line.at());
        }
        return events;
    }

    /** The sessions that have not ended so far. */
    List<Correlator.Desk> open() {
        return correlator.open();
    }

    Correlator correlator() {
        return correlator;
    }

    /** Where to go on: the time of the last line for people, both positions, and the open sessions. */
    String cursor() {
        List<String> lines = new ArrayList<>();
        lines.add(last.map(READ_UP_TO::format).orElse("-"));
        lines.add(xrdp.used.toString());
        lines.add(sesman.used.toString());
        lines.addAll(correlator.state());
        return String.join("\n", lines);
    }
}
