// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tsukasa.persistence.StorableText;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.ScenarioId;

/** How a scenario lies in its table. */
final class ScenarioShape implements RowShape<ScenarioId, Scenario> {
    @Override
    public String table() {
        return "task_scenario";
    }

    @Override
    public List<String> columns() {
        return List.of("remedies", "note");
    }

    @Override
    public ScenarioId id(Scenario thing) {
        return thing.id();
    }

    @Override
    public String key(ScenarioId id) {
        return id.value();
    }

    @Override
    public void bind(PreparedStatement statement, int first, Scenario scenario) throws SQLException {
        statement.setString(first, StorableText.of(remedies(scenario)));
        statement.setString(first + 1, StorableText.of(scenario.note()));
    }

    @Override
    public Scenario read(ResultSet row) throws SQLException {
        return new Scenario(new ScenarioId(row.getString(1)), TaskShape.listed(row.getString(2)).stream().map(RemedyId::new)
                .collect(Collectors.toCollection(TreeSet::new)), row.getString(3));
    }

    static String remedies(Scenario scenario) {
        return scenario.remedies().stream().map(RemedyId::value).collect(Collectors.joining(";"));
    }
}
