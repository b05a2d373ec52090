// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.time.LocalDate;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Changes;
import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.persistence.Database;
import tsukasa.tasks.Policy;
import tsukasa.tasks.RatingRule;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.RuleId;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.ScenarioId;
import tsukasa.tasks.Target;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;

/** The tables of tasks, opened at the first use, so that nobody waits while components start. */
@Component(service = TaskStorage.class)
public final class TaskStorage {
    private static final List<String> SCRIPTS = List.of("V001__tasks", "V002__glance", "V003__targets_and_rules");

    private final Database database;
    private final Site site;
    private final Changes changes;
    private Tables tables;

    @Activate
    public TaskStorage(@Reference Database database, @Reference Site site, @Reference Changes changes) {
        this.database = database;
        this.site = site;
        this.changes = changes;
    }

    /** The tables; the first call may bring them up to date. */
    synchronized Tables tables() {
        if (tables == null) {
            database.migrate("tasks", TaskStorage.class, SCRIPTS);
            String of = site.id().value();
            tables = new Tables(database, new Ledger<>(database, of, new TaskShape()), new Ledger<>(database, of, new RemedyShape()),
                    new Ledger<>(database, of, new PolicyShape()), new Ledger<>(database, of, new ScenarioShape()),
                    new Ledger<>(database, of, new TargetShape()), new Ledger<>(database, of, new RuleShape()),
                    new Vocabulary(database, of, Texts.of(TaskStorage.class, site.locale())));
        }
        return tables;
    }

    public Site site() {
        return site;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(site.now(), site.zone());
    }

    /** The database with all tables up to date. */
    public Database database() {
        return tables().database();
    }

    /** Another text whenever a task, a remedy or the policy has another version. */
    public String versions() {
        Tables all = tables();
        return all.tasks.versionsInShort() + " " + all.remedies.versionsInShort() + " " + all.policy.versionsInShort();
    }

    /** Publishes once the thread's transaction is committed. */
    void publish(String topic) {
        database.afterCommit(() -> changes.publish(topic));
    }

    record Tables(Database database, Ledger<TaskId, Task> tasks, Ledger<RemedyId, Remedy> remedies, Ledger<String, Policy> policy,
            Ledger<ScenarioId, Scenario> scenarios, Ledger<LocalDate, Target> targets, Ledger<RuleId, RatingRule> rules, Vocabulary vocabulary) {
        Policy policyNow() {
            return policy.find(PolicyShape.ID).orElse(Policy.USUAL);
        }
    }
}
