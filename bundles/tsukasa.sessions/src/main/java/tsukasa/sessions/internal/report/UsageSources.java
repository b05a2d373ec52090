// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import tsukasa.api.Texts;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.sessions.Denial;
import tsukasa.sessions.Session;

/** The sessions and refusals that the report's figures were counted from. */
final class UsageSources {
    private final Texts texts;
    private final UsageTables tables;
    private final Usage usage;
    private final Consumer<Consumer<Session>> sessions;
    private final List<Denial> denials;

    /** @param sessions hands out those of the report, one by one */
    UsageSources(Texts texts, UsageTables tables, Usage usage, Consumer<Consumer<Session>> sessions, List<Denial> denials) {
        this.texts = texts;
        this.tables = tables;
        this.usage = usage;
        this.sessions = sessions;
        this.denials = denials;
    }

    Figure with(Figure figure) {
        String definition = texts.text("UsageSources_" + figure.id());
        return figure.from(switch (figure.id()) {
        case "sessions" -> Pedigree.count(definition, tables.counted(usage, sessions));
        case "hours" -> Pedigree.sum(definition, tables.counted(usage, sessions), "hours");
        case "users" -> Pedigree.distinct(definition, tables.counted(usage, sessions), "user");
        case "peak" -> Pedigree.count(definition, tables.counted(usage, only(this::atThePeak)));
        case "inferred" -> Pedigree.count(definition, tables.counted(usage, only(Session::inferred)));
        case "denials" -> Pedigree.count(definition, tables.denials(denials));
        default -> throw new IllegalArgumentException(figure.id());
        });
    }

    private boolean atThePeak(Session session) {
        Optional<Instant> peak = usage.peak().at();
        return peak.isPresent() && !session.start().isAfter(peak.get()) && session.end().map(peak.get()::isBefore).orElse(true);
    }

    private Consumer<Consumer<Session>> only(Predicate<Session> which) {
        return sink -> sessions.accept(session -> {
            if (which.test(session)) {
                sink.accept(session);
            }
        });
    }
}
