// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import tsukasa.api.operation.Operation;

/**
 * Tasks, remedies, the vocabulary of blockers, policy and scenarios: what there is, what there was, and how it is changed. A
 * service, safe for all threads; each question reads the database, so not for the UI thread. An operation that is not possible is
 * refused in one sentence when it is executed; one of several things is made for all of them or for none.
 */
public interface TaskService {
    /** Topic of {@link tsukasa.api.Changes} when any of it has changed. */
    String TOPIC = "tasks";

    /** All that is known now. */
    Inventory inventory();

    /** All that was known at the end of this day; of today or later: now. */
    Inventory inventory(LocalDate day);

    /** The inventories of the ends of these days, ascending; reads everything once. */
    List<Inventory> inventories(List<LocalDate> days);

    /** All tasks, by id. */
    List<Task> tasks();

    Optional<Task> task(TaskId id);

    /** What a task was, oldest first. */
    List<Version<Task>> history(TaskId id);

    /** When anything was recorded first; empty if there is nothing. */
    Optional<Instant> recordedSince();

    /** All remedies, by id. */
    List<Remedy> remedies();

    Optional<Remedy> remedy(RemedyId id);

    /** The words for blockers: those that it starts with, then the city's own by code; labels in the site's language. */
    List<BlockerKind> vocabulary();

    Policy policy();

    /** All scenarios, by name. */
    List<Scenario> scenarios();

    /** The rules by which ratings are judged, by id. */
    List<RatingRule> rules();

    /** What the city wants to have reached, by day. */
    List<Target> targets();

    /** What the city wanted to have reached at the end of this day; of today or later: now. */
    List<Target> targets(LocalDate day);

    /** Refused if one of the ids is taken. A blocker that the vocabulary lacks is added to it. */
    Operation<List<Task>> addTasks(Collection<Task> tasks);

    /** Refused if one is not as {@code before} any more. An answer that changes without a new day is of today. */
    Operation<List<Task>> editTasks(Collection<Edit<Task>> edits);

    /** Their past stays. */
    Operation<List<Task>> removeTasks(Collection<TaskId> ids);

    Operation<List<Remedy>> addRemedies(Collection<Remedy> remedies);

    /** Refused if one is not as {@code before} any more. */
    Operation<List<Remedy>> editRemedies(Collection<Edit<Remedy>> edits);

    /** Refused while a scenario names one of them. */
    Operation<List<Remedy>> removeRemedies(Collection<RemedyId> ids);

    /** Adds a word to the vocabulary, or calls one otherwise. */
    Operation<BlockerKind> nameBlocker(BlockerCode code, String label);

    /** Refused for a word that the vocabulary starts with, and while a task or a remedy names it. */
    Operation<BlockerKind> removeBlocker(BlockerCode code);

    Operation<Policy> decide(Policy policy);

    /** Sets a target in place of the one of the same day. Refused if its scenario is not there. */
    Operation<Target> setTarget(Target target);

    Operation<Target> removeTarget(LocalDate by);

    /** What they judged stays as it was answered. */
    Operation<List<RatingRule>> removeRules(Collection<RuleId> ids);

    /** Keeps a scenario under its name; replaces the one that has it. */
    Operation<Scenario> keepScenario(Scenario scenario);

    Operation<Scenario> removeScenario(ScenarioId id);
}
