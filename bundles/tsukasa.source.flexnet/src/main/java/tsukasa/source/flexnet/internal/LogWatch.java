// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.LogFollower;
import tsukasa.api.source.SourceContext;
import tsukasa.api.source.SourceTest;
import tsukasa.licenses.CheckoutIngest;

/** Follows the debug log: starts and ends to the second, and what was refused. */
record LogWatch(Server server, CheckoutIngest ingest, Path file, Texts texts) {
    private static final Duration LOOK = Duration.ofSeconds(2);

    void follow(SourceContext context) throws IOException, InterruptedException {
        LogState state = LogState.of(context.cursor(), server);
        LogFollower follower = new LogFollower(file, state.position());
        DebugLog log = new DebugLog(server, state.last(), state.open());
        while (!Thread.currentThread().isInterrupted()) {
            List<LogFollower.Read> lines = next(follower);
            if (lines.isEmpty()) {
                context.alive();
                context.pause(LOOK);
                continue;
            }
            lines.forEach(line -> log.line(line.text()));
            DebugLog.Found found = log.found();
            int changed = ingest.append(found.checkouts()) + ingest.refused(found.denials());
            context.advance(new LogState(log.last(), lines.getLast().after(), log.open()).cursor(), changed,
                    log.last().map(at -> at.atZone(server.zone()).toInstant()));
        }
    }

    /** Reads the beginning of the log without keeping anything. */
    SourceTest test() throws IOException {
        DebugLog log = new DebugLog(server, Optional.empty(), List.of());
        next(new LogFollower(file, LogFollower.Position.NOWHERE)).forEach(line -> log.line(line.text()));
        DebugLog.Found found = log.found();
        boolean read = log.last().isPresent();
        return new SourceTest(read, texts.text(read ? "LogWatch_works" : "LogWatch_notALog", file, found.checkouts().size(), found.denials().size()));
    }

    private List<LogFollower.Read> next(LogFollower follower) throws IOException {
        try {
            return follower.next();
        } catch (NoSuchFileException e) {
            throw new Refusal(texts.text("FlexnetSource_noPath", e.getFile()), e);
        }
    }
}
