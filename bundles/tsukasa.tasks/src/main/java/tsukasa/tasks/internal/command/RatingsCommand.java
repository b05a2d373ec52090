// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;
import tsukasa.api.report.Column.Type;

import tsukasa.tasks.Agreement;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Judgement;
import tsukasa.tasks.Judgement.Verdict;
import tsukasa.tasks.RatingRule;
import tsukasa.tasks.RatingService;
import tsukasa.tasks.RuleId;
import tsukasa.tasks.TaskService;

/** Judges tasks from ratings, beside what was answered; or lists or removes the rules. */
@CommandLine.Command(name = "ratings", description = "What ratings say of tasks, beside what was answered.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class RatingsCommand implements Command {
    private final TaskService tasks;
    private final RatingService ratings;
    private final Operations operations;

    @Mixin
    private AsOf asOf;

    @Option(names = "--rules")
    private boolean rules;

    @Option(names = "--remove", paramLabel = "RULE", arity = "1..*")
    private List<String> removed;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public RatingsCommand(@Reference TaskService tasks, @Reference RatingService ratings, @Reference Operations operations) {
        this.tasks = tasks;
        this.ratings = ratings;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(RatingsCommand.class, invocation.site().locale());
        if (removed != null) {
            return Told.of(tasks.removeRules(removed.stream().map(RuleId::new).toList()), why, operations, invocation, gone -> gone.stream().map(
                    RatingsCommand::json).toList());
        }
        List<RatingRule> known = tasks.rules();
        if (rules) {
            rules(known, invocation, texts);
            return Invocation.DONE;
        }
        if (known.isEmpty()) {
            return invocation.refuse(texts.text("RatingsCommand_none"));
        }
        Agreement agreement = ratings.compare(asOf.inventory(tasks), known);
        if (invocation.json()) {
            invocation.printJson(json(agreement));
        } else {
            print(agreement, invocation, texts);
        }
        return Invocation.DONE;
    }

    private static void rules(List<RatingRule> known, Invocation invocation, Texts texts) {
        if (invocation.json()) {
            invocation.printJson(known.stream().map(RatingsCommand::json).toList());
        } else {
            invocation.printTable(Told.table("rules", texts, sink -> known.forEach(rule -> sink.row(rule.id().value(), rule.blocker().toString(), rule
                    .column() + " " + rule.is().sign() + " " + rule.value())), "id", Type.TEXT, "blocker", Type.TEXT, "condition", Type.TEXT));
        }
    }

    private static Map<String, Object> json(RatingRule rule) {
        return Told.fields("id", rule.id().value(), "blocker", rule.blocker().toString(), "column", rule.column(), "is", rule.is().sign(), "value",
                Told.number(rule.value().value()));
    }

    private static Map<String, Object> json(Agreement agreement) {
        List<Map<String, Object>> matrix = new ArrayList<>();
        for (Verdict said : Verdict.values()) {
            for (Verdict rated : Verdict.values()) {
                matrix.add(Told.fields("answered", word(said), "rated", word(rated), "tasks", agreement.count(said, rated)));
            }
        }
        return Told.fields("rules", agreement.rules().size(), "matrix", matrix, "both", agreement.both(), "agreement", Told.share(agreement.share()),
                "kappa", Told.share(agreement.kappa()), "differing", agreement.differing().stream().map(RatingsCommand::json).toList());
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> json(Judgement one) {
        return Told.fields("task", one.task().id().value(), "name", one.task().name(), "answered", word(one.said()), "rated", word(one.rated()),
                "answeredBlockers", one.task().blockers().stream().map(Blocker::toString).toList(), "ratedBlockers", one.blockers().stream().map(
                        Blocker::toString).toList());
    }

    private static void print(Agreement agreement, Invocation invocation, Texts texts) {
        invocation.printTable(Told.table("matrix", texts, sink -> {
            for (Verdict said : Verdict.values()) {
                sink.row(texts.text("RatingsCommand_said_" + said), (long) agreement.count(said, Verdict.POSSIBLE), (long) agreement.count(said,
                        Verdict.BLOCKED), (long) agreement.count(said, Verdict.UNKNOWN));
            }
        }, "answer", Type.TEXT, "ratedPossible", Type.INTEGER, "ratedBlocked", Type.INTEGER, "ratedUnknown", Type.INTEGER));
        agreement.share().ifPresent(share -> invocation.out().println(texts.text("RatingsCommand_agreement", agreement.both(), share)));
        agreement.kappa().ifPresent(kappa -> invocation.out().println(texts.text("RatingsCommand_kappa", kappa)));
        List<Judgement> differing = agreement.differing();
        invocation.printTable(Told.table("differing", texts, sink -> differing.forEach(one -> sink.row(one.task().id().value(), one.task().name(),
                texts.text("RatingsCommand_said_" + one.said()), Blocker.format(one.task().answer().left()), Blocker.format(one.blockers()))),
                "id", Type.TEXT, "name", Type.TEXT, "answer", Type.TEXT, "left", Type.TEXT, "ratedBlockers", Type.TEXT));
    }
}
