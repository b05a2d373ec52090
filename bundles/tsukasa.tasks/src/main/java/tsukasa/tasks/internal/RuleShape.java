// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import tsukasa.persistence.StorableText;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Quantity;
import tsukasa.tasks.RatingRule;
import tsukasa.tasks.RatingRule.Comparison;
import tsukasa.tasks.RuleId;

/** How a rule by which ratings are judged lies in its table. */
final class RuleShape implements RowShape<RuleId, RatingRule> {
    @Override
    public String table() {
        return "task_rule";
    }

    @Override
    public List<String> columns() {
        return List.of("blocker", "rating", "comparison", "compared_with");
    }

    @Override
    public RuleId id(RatingRule thing) {
        return thing.id();
    }

    @Override
    public String key(RuleId id) {
        return id.value();
    }

    @Override
    public void bind(PreparedStatement statement, int first, RatingRule rule) throws SQLException {
        statement.setString(first, StorableText.of(rule.blocker().toString()));
        statement.setString(first + 1, StorableText.of(rule.column()));
        statement.setString(first + 2, rule.is().sign());
        statement.setBigDecimal(first + 3, rule.value().value());
    }

    @Override
    public RatingRule read(ResultSet row) throws SQLException {
        return new RatingRule(new RuleId(row.getString(1)), Blocker.parse(row.getString(2)), row.getString(3), Comparison.of(row.getString(4))
                .orElseThrow(), new Quantity(row.getBigDecimal(5)));
    }
}
