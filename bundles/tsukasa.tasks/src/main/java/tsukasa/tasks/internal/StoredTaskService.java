// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.api.operation.Operation;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.BlockerKind;
import tsukasa.tasks.Edit;
import tsukasa.tasks.Inventory;
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
import tsukasa.tasks.TaskService;
import tsukasa.tasks.Version;

/** Answers from the database. */
@Component
public final class StoredTaskService implements TaskService {
    private final TaskStorage storage;
    private final Texts texts;
    private final TaskThing tasks;
    private final RemedyThing remedies;

    @Activate
    public StoredTaskService(@Reference TaskStorage storage) {
        this.storage = storage;
        texts = Texts.of(StoredTaskService.class, storage.site().locale());
        tasks = new TaskThing(storage, texts);
        remedies = new RemedyThing(storage, texts);
    }

    @Override
    public Inventory inventory() {
        TaskStorage.Tables tables = storage.tables();
        return tables.database().transaction(() -> new Inventory(storage.today(), tables.tasks().all(), tables.remedies().all(),
                tables.policyNow()));
    }

    @Override
    public Inventory inventory(LocalDate day) {
        return inventories(List.of(day)).getFirst();
    }

    @Override
    public List<Inventory> inventories(List<LocalDate> days) {
        TaskStorage.Tables tables = storage.tables();
        return tables.database().transaction(() -> new Past(tables.tasks().versions(), tables.remedies().versions(),
                tables.policy().versions(), storage.site().zone()).at(days));
    }

    @Override
    public List<Task> tasks() {
        return storage.tables().tasks().all();
    }

    @Override
    public Optional<Task> task(TaskId id) {
        return storage.tables().tasks().find(id);
    }

    @Override
    public List<Version<Task>> history(TaskId id) {
        return storage.tables().tasks().versions(id);
    }

    @Override
    public Optional<Instant> recordedSince() {
        return storage.tables().tasks().first();
    }

    @Override
    public List<Remedy> remedies() {
        return storage.tables().remedies().all();
    }

    @Override
    public Optional<Remedy> remedy(RemedyId id) {
        return storage.tables().remedies().find(id);
    }

    @Override
    public List<BlockerKind> vocabulary() {
        return storage.tables().vocabulary().all();
    }

    @Override
    public Policy policy() {
        return storage.tables().policyNow();
    }

    @Override
    public List<Scenario> scenarios() {
        return storage.tables().scenarios().all();
    }

    @Override
    public List<RatingRule> rules() {
        return storage.tables().rules().all();
    }

    @Override
    public List<Target> targets() {
        return storage.tables().targets().all();
    }

    @Override
    public List<Target> targets(LocalDate day) {
        return day.isBefore(storage.today()) ? storage.tables().targets().at(day.plusDays(1).atStartOfDay(storage.site().zone()).toInstant()
                .minusNanos(1_000)) : targets();
    }

    @Override
    public Operation<List<Task>> addTasks(Collection<Task> added) {
        return new AddOperation<>(tasks, List.copyOf(added), storage);
    }

    @Override
    public Operation<List<Task>> editTasks(Collection<Edit<Task>> edits) {
        return new EditOperation<>(tasks, List.copyOf(edits), storage);
    }

    @Override
    public Operation<List<Task>> removeTasks(Collection<TaskId> ids) {
        return new RemoveOperation<>(tasks, List.copyOf(ids));
    }

    @Override
    public Operation<List<Remedy>> addRemedies(Collection<Remedy> added) {
        return new AddOperation<>(remedies, List.copyOf(added), storage);
    }

    @Override
    public Operation<List<Remedy>> editRemedies(Collection<Edit<Remedy>> edits) {
        return new EditOperation<>(remedies, List.copyOf(edits), storage);
    }

    @Override
    public Operation<List<Remedy>> removeRemedies(Collection<RemedyId> ids) {
        return new RemoveOperation<>(remedies, List.copyOf(ids));
    }

    @Override
    public Operation<BlockerKind> nameBlocker(BlockerCode code, String label) {
        return new NameBlockerOperation(storage, texts, NameBlockerOperation.word(code, label));
    }

    @Override
    public Operation<BlockerKind> removeBlocker(BlockerCode code) {
        return new RemoveBlockerOperation(storage, texts, code);
    }

    @Override
    public Operation<Policy> decide(Policy policy) {
        return new DecideOperation(storage, texts, policy);
    }

    @Override
    public Operation<Target> setTarget(Target target) {
        return new TargetOperation(storage, texts, target.by(), Optional.of(target));
    }

    @Override
    public Operation<Target> removeTarget(LocalDate by) {
        return new TargetOperation(storage, texts, by, Optional.empty());
    }

    @Override
    public Operation<List<RatingRule>> removeRules(Collection<RuleId> ids) {
        return new RemoveOperation<>(new RuleThing(storage, texts), List.copyOf(ids));
    }

    @Override
    public Operation<Scenario> keepScenario(Scenario scenario) {
        return new ScenarioOperation(storage, texts, scenario.id(), Optional.of(scenario));
    }

    @Override
    public Operation<Scenario> removeScenario(ScenarioId id) {
        return new ScenarioOperation(storage, texts, id, Optional.empty());
    }
}
