// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Optional;

import tsukasa.api.health.Link;

/** Where numbers about tasks lead: the page and what it is asked to show. */
public final class TaskLinks {
    /** Id of the page of tasks. */
    public static final String PAGE = "tasks";
    /** The share of tasks that can be done, with its parts. */
    public static final String KPI = "kpi";
    /** The inventory. */
    public static final String TASKS = "inventory";
    /** What the city can do. */
    public static final String REMEDIES = "remedies";
    /** Why not. */
    public static final String BLOCKERS = "blockers";
    /** Tasks whose answer contradicts itself. */
    public static final String CONTRADICTIONS = "contradictions";
    /** Tasks that people were seen to do though they are said to be impossible, and the reverse. */
    public static final String EVIDENCE = "evidence";
    /** Targets and how far it is to them. */
    public static final String TARGETS = "targets";
    /** The scenarios that are kept. */
    public static final String SCENARIOS = "scenarios";
    /** What ratings say, beside what was answered. */
    public static final String RATINGS = "ratings";
    private static final String TASK = "task:";

    private TaskLinks() {
    }

    public static Optional<Link> to(String query) {
        return Optional.of(new Link(PAGE, query));
    }

    /** One task. */
    public static Optional<Link> to(TaskId task) {
        return to(TASK + task);
    }

    /** The task that a query asks for; empty if it asks for something else. */
    public static Optional<TaskId> task(String query) {
        return query.startsWith(TASK) ? Optional.of(new TaskId(query.substring(TASK.length()))) : Optional.empty();
    }
}
