// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import tsukasa.api.report.Block;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.tasks.Agreement;
import tsukasa.tasks.Contradiction;
import tsukasa.tasks.Evidence;
import tsukasa.tasks.Judgement;
import tsukasa.tasks.Judgement.Verdict;
import tsukasa.tasks.Task;

/** What people were seen to do, and what ratings say, both beside what was answered. */
final class EvidencePages {
    private final Words words;

    EvidencePages(Words words) {
        this.words = words;
    }

    Section evidence(Evidence evidence) {
        if (!evidence.known()) {
            return new Section(words.say("evidence"), List.of(words.paragraph("evidence_none")));
        }
        List<Block> blocks = new ArrayList<>(List.of(words.paragraph("evidence_what", evidence.notes(), evidence.sightings().size(), evidence
                .contradictions().size())));
        if (!evidence.contradictions().isEmpty()) {
            blocks.add(words.table("contradictions", evidence.contradictions().stream().map(this::row).toList(), "contradiction", Type.TEXT, "id",
                    Type.TEXT, "section", Type.TEXT, "name", Type.TEXT, "seen", Type.INTEGER, "last", Type.DATE, "blockers", Type.TEXT));
        }
        return new Section(words.say("evidence"), blocks);
    }

    private Object[] row(Contradiction one) {
        Task task = one.task().task();
        return new Object[] { words.say("contradiction_" + one.kind()), task.id().value(), section(task), task.name(), (long) one.sightings(), one
                .last().map(at -> LocalDate.ofInstant(at, words.zone())).orElse(null), words.blockers(one.task().left()) };
    }

    private static Object section(Task task) {
        return task.section().map(Object::toString).orElse(null);
    }

    Section ratings(Agreement agreement) {
        List<Block> blocks = new ArrayList<>(List.of(words.paragraph("ratings_what", agreement.rules().size())));
        agreement.share().ifPresent(share -> blocks.add(words.paragraph("ratings_agreement", agreement.both(), share)));
        agreement.kappa().ifPresent(kappa -> blocks.add(words.paragraph("ratings_kappa", kappa)));
        blocks.add(words.table("matrix", Arrays.stream(Verdict.values()).map(said -> new Object[] { words.say("said_" + said), count(agreement, said,
                Verdict.POSSIBLE), count(agreement, said, Verdict.BLOCKED), count(agreement, said, Verdict.UNKNOWN) }).toList(), "answer", Type.TEXT,
                "ratedPossible", Type.INTEGER, "ratedBlocked", Type.INTEGER, "ratedUnknown", Type.INTEGER));
        if (!agreement.differing().isEmpty()) {
            blocks.add(words.table("differing", agreement.differing().stream().map(this::row).toList(), "id", Type.TEXT, "section", Type.TEXT, "name",
                    Type.TEXT, "answer", Type.TEXT, "blockers", Type.TEXT, "ratedBlockers", Type.TEXT));
        }
        return new Section(words.say("ratings"), blocks);
    }

    private static Object count(Agreement agreement, Verdict said, Verdict rated) {
        return (long) agreement.count(said, rated);
    }

    private Object[] row(Judgement one) {
        return new Object[] { one.task().id().value(), section(one.task()), one.task().name(), words.say("said_" + one.said()), words.blockers(one.task()
                .answer().left()), words.blockers(one.blockers()) };
    }
}
