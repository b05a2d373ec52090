// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.SourceContext;
import tsukasa.licenses.CheckoutIngest;

/** Hands over what lmstat says, poll by poll. A poll that failed says nothing, so it ends nothing. */
final class Polls {
    private static final DateTimeFormatter REACHED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int LONGEST_QUOTE = 100;
    private final Server server;
    private final CheckoutIngest ingest;
    private final Duration interval;
    private final Texts texts;
    private volatile Concerns concerns;

    Polls(Server server, CheckoutIngest ingest, Duration interval, Texts texts) {
        this.server = server;
        this.ingest = ingest;
        this.interval = interval;
        this.texts = texts;
        concerns = Concerns.none(server.source());
    }

    /** What the last answer left to be desired. */
    Concerns concerns() {
        return concerns;
    }

    /** Runs the command again and again. */
    void ask(LmstatCommand lmstat, SourceContext context) throws IOException, InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            Instant asked = context.clock().instant();
            take(answered(new Answer(asked, lmstat.name(), lmstat.run(texts))), asked, "", context);
            context.pause(interval);
        }
    }

    /** Reads what is put there. */
    void read(Path path, SourceContext context) throws IOException, InterruptedException {
        List<String> lines = context.cursor().map(text -> text.lines().toList()).orElse(List.of());
        Set<String> taken = lines.size() > 1 ? new HashSet<>(Arrays.asList(lines.get(1).split(" "))) : Set.of();
        OutputFiles files = new OutputFiles(path, taken);
        while (!Thread.currentThread().isInterrupted()) {
            List<Answer> answers = files.next(context.clock().instant(), texts);
            for (Answer answer : answers) {
                takeFile(answer, "\n" + String.join(" ", files.taken()), context);
            }
            context.alive();
            if (answers.isEmpty()) {
                context.pause(interval);
            }
        }
    }

    /** What a poll of another machine could not get says nothing of the polls after it. */
    private void takeFile(Answer answer, String cursor, SourceContext context) {
        try {
            LmstatReport report = answered(answer);
            Instant at = report.asked().map(told -> told.atZone(server.zone()).toInstant()).orElse(answer.at());
            take(report, at, cursor, context);
        } catch (Refusal e) {
            concerns = Concerns.refused(server.source(), e.getMessage());
            context.advance(REACHED.format(answer.at().atZone(server.zone())) + cursor, 0, Optional.empty());
        }
    }

    private void take(LmstatReport report, Instant at, String cursor, SourceContext context) {
        concerns = Concerns.of(server.source(), report, server.wanted());
        int changed = ingest.take(server.snapshot(report, at));
        context.advance(REACHED.format(at.atZone(server.zone())) + cursor, changed, Optional.of(at));
    }

    private LmstatReport answered(Answer answer) {
        LmstatReport report = LmstatParser.parse(answer.text());
        requireAnswer(report, answer, texts);
        return report;
    }

    /** @throws Refusal if no server has answered */
    static void requireAnswer(LmstatReport report, Answer answer, Texts words) {
        if (report.answered()) {
            return;
        }
        if (!report.faults().isEmpty()) {
            throw new Refusal(words.text("Polls_down", answer.from(), report.faults().getFirst()));
        }
        String first = answer.text().lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
        throw new Refusal(words.text(first.isEmpty() ? "Polls_silent" : "Polls_notLmstat", answer.from(), first.substring(0, Math.min(first.length(), LONGEST_QUOTE))));
    }
}
