// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import tsukasa.persistence.StorableText;
import tsukasa.tasks.ScenarioId;
import tsukasa.tasks.Target;

/** How a target lies in its table. */
final class TargetShape implements RowShape<LocalDate, Target> {
    @Override
    public String table() {
        return "task_target";
    }

    @Override
    public List<String> columns() {
        return List.of("share", "scenario");
    }

    @Override
    public LocalDate id(Target thing) {
        return thing.by();
    }

    @Override
    public String key(LocalDate id) {
        return id.toString();
    }

    @Override
    public void bind(PreparedStatement statement, int first, Target target) throws SQLException {
        statement.setBigDecimal(first, target.share());
        statement.setString(first + 1, target.scenario().map(ScenarioId::value).map(StorableText::of).orElse(null));
    }

    @Override
    public Target read(ResultSet row) throws SQLException {
        return new Target(LocalDate.parse(row.getString(1)), row.getBigDecimal(2), Optional.ofNullable(row.getString(3)).map(ScenarioId::new));
    }
}
