// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.persistence.StorableText;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.Task;
import tsukasa.tasks.Task.Load;
import tsukasa.tasks.TaskId;

/** How a task lies in its table. */
final class TaskShape implements RowShape<TaskId, Task> {
    private static final String BETWEEN = ";";

    @Override
    public String table() {
        return "task";
    }

    @Override
    public List<String> columns() {
        return List.of("section", "name", "volume", "hours", "people", "layer", "completable", "blockers", "answered", "systems", "weights");
    }

    @Override
    public TaskId id(Task thing) {
        return thing.id();
    }

    @Override
    public String key(TaskId id) {
        return id.value();
    }

    @Override
    public void bind(PreparedStatement statement, int first, Task task) throws SQLException {
        statement.setString(first, task.section().map(section -> StorableText.of(section.value())).orElse(null));
        statement.setString(first + 1, StorableText.of(task.name()));
        statement.setBigDecimal(first + 2, task.load().volume().map(Quantity::value).orElse(null));
        statement.setBigDecimal(first + 3, task.load().hours().map(Quantity::value).orElse(null));
        statement.setBigDecimal(first + 4, task.load().people().map(Quantity::value).orElse(null));
        statement.setString(first + 5, task.layer().code());
        statement.setString(first + 6, task.answer().declared().name());
        statement.setString(first + 7, StorableText.of(Blocker.format(task.blockers())));
        statement.setDate(first + 8, task.answer().day().map(Date::valueOf).orElse(null));
        statement.setString(first + 9, StorableText.of(String.join(BETWEEN, task.systems())));
        statement.setString(first + 10, StorableText.of(format(task.weights())));
    }

    @Override
    public Task read(ResultSet row) throws SQLException {
        return new Task(new TaskId(row.getString(1)), Optional.ofNullable(row.getString(2)).map(Section::new), row.getString(3),
                new Load(quantity(row, 4), quantity(row, 5), quantity(row, 6)), Layer.ofCode(row.getString(7)).orElse(Layer.UNKNOWN),
                new Answer(Completable.valueOf(row.getString(8)), Blocker.parseAll(row.getString(9)),
                        Optional.ofNullable(row.getDate(10)).map(Date::toLocalDate)),
                listed(row.getString(11)), weights(row.getString(12)));
    }

    private static Optional<Quantity> quantity(ResultSet row, int column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return Optional.ofNullable(value).map(Quantity::new);
    }

    static SortedSet<String> listed(String text) {
        return Arrays.stream(text.split(BETWEEN)).map(String::strip).filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String format(SortedMap<String, Quantity> weights) {
        return weights.entrySet().stream().map(weight -> weight.getKey() + "=" + weight.getValue()).collect(Collectors.joining(BETWEEN));
    }

    private static SortedMap<String, Quantity> weights(String text) {
        SortedMap<String, Quantity> weights = new TreeMap<>();
        for (String weight : text.isEmpty() ? new String[0] : text.split(BETWEEN)) {
            int equals = weight.lastIndexOf('=');
            weights.put(weight.substring(0, equals), Quantity.of(weight.substring(equals + 1)));
        }
        return weights;
    }
}
