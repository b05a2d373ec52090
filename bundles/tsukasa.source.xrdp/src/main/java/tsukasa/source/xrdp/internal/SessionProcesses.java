// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tsukasa.api.source.LogFollower;

/**
 * The processes of one session on its host.
 *
 * @param session       sesman's child; it ignores signals and goes when the window manager has gone
 * @param windowManager the process whose end ends the session
 */
record SessionProcesses(int session, int windowManager) {
    private static final Pattern KEY = Pattern.compile(".*/(\\d+)@([-0-9T:]+)");

    /**
     * Looks the processes up in sesman's log, rotated ones included, so that it can be asked whether or not the log is being
     * followed just now.
     *
     * @param key the session's key, as {@link Correlator} makes it
     */
    static Optional<SessionProcesses> find(Path sesmanLog, String key) throws IOException {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int session = Integer.parseInt(matcher.group(1));
        Optional<SessionProcesses> found = Optional.empty();
        int display = -1;
        for (Path log : LogFollower.files(sesmanLog)) {
            LogFollower lines = new LogFollower(log, LogFollower.Position.NOWHERE);
            for (List<LogFollower.Read> more = lines.next(); !more.isEmpty(); more = lines.next()) {
                for (LogFollower.Read read : more) {
                    Optional<LogLine> line = LogLine.parse(read.text());
                    Saying saying = line.flatMap(l -> Saying.ofSesman(l.text())).orElse(null);
                    if (saying instanceof Saying.Started started && started.session() == session
                            && line.orElseThrow().at().toString().equals(matcher.group(2))) {
                        display = started.display();
                    } else if (saying instanceof Saying.WindowManager manager && manager.display() == display) {
                        found = Optional.of(new SessionProcesses(session, manager.process()));
                        display = -1;
                    }
                }
            }
        }
        return found;
    }
}
