// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.RatingRule;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.ScenarioId;
import tsukasa.tasks.Target;
import tsukasa.tasks.Task;

/** Things in the words of their plain formats; empty texts stay in. */
public final class Said {
    public static final List<String> TASK_COLUMNS = TaskFields.ALL;
    public static final List<String> REMEDY_COLUMNS = RemedyFields.ALL;
    private static final int LONGEST = 3_000;

    private Said() {
    }

    /** With its weights under their names, after the others. */
    public static Map<String, String> of(Task task) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(TaskFields.ID, task.id().value());
        row.put(TaskFields.SECTION, task.section().map(Section::value).orElse(""));
        row.put(TaskFields.NAME, task.name());
        row.put(TaskFields.VOLUME, number(task.load().volume()));
        row.put(TaskFields.HOURS, number(task.load().hours()));
        row.put(TaskFields.PEOPLE, number(task.load().people()));
        row.put(TaskFields.LAYER, task.layer() == Layer.UNKNOWN ? "" : task.layer().code());
        row.put(TaskFields.COMPLETABLE, task.answer().declared().code());
        row.put(TaskFields.BLOCKERS, Blocker.format(task.blockers()));
        row.put(TaskFields.ANSWERED, task.answer().day().map(Object::toString).orElse(""));
        row.put(TaskFields.SYSTEMS, String.join(";", task.systems()));
        task.weights().forEach((name, weight) -> row.put(name, weight.toString()));
        return row;
    }

    private static String number(Optional<Quantity> quantity) {
        return quantity.map(Quantity::toString).orElse("");
    }

    public static Map<String, String> of(Remedy remedy) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(RemedyFields.ID, remedy.id().value());
        row.put(RemedyFields.NAME, remedy.name());
        row.put(RemedyFields.COST, String.valueOf(remedy.cost().yen()));
        row.put(RemedyFields.REMOVES, Blocker.format(remedy.removes()));
        row.put(RemedyFields.LIVE, remedy.live().map(Object::toString).orElse(""));
        return row;
    }

    static Map<String, String> of(Scenario scenario) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("scenario", scenario.id().value());
        row.put("remedies", ScenarioShape.remedies(scenario));
        row.put("note", scenario.note());
        return row;
    }

    static Map<String, String> of(Target target) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(TargetReader.BY, target.by().toString());
        row.put(TargetReader.SHARE, target.share().toPlainString());
        row.put(TargetReader.SCENARIO, target.scenario().map(ScenarioId::value).orElse(""));
        return row;
    }

    static Map<String, String> of(RatingRule rule) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(RuleReader.ID, rule.id().value());
        row.put(RuleReader.BLOCKER, rule.blocker().toString());
        row.put(RuleReader.COLUMN, rule.column());
        row.put(RuleReader.IS, rule.is().sign());
        row.put(RuleReader.VALUE, rule.value().toString());
        return row;
    }

    /** One line for each row, for the audit trail. */
    static String lines(List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.entrySet().stream().filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> cell.getKey() + "=" + cell.getValue()).collect(Collectors.joining(", "))).collect(Collectors.joining("\n"));
    }

    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
