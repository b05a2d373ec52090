// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import tsukasa.persistence.StorableText;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;

/** How a remedy lies in its table. */
final class RemedyShape implements RowShape<RemedyId, Remedy> {
    @Override
    public String table() {
        return "task_remedy";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "cost", "removes", "live");
    }

    @Override
    public RemedyId id(Remedy thing) {
        return thing.id();
    }

    @Override
    public String key(RemedyId id) {
        return id.value();
    }

    @Override
    public void bind(PreparedStatement statement, int first, Remedy remedy) throws SQLException {
        statement.setString(first, StorableText.of(remedy.name()));
        statement.setLong(first + 1, remedy.cost().yen());
        statement.setString(first + 2, StorableText.of(Blocker.format(remedy.removes())));
        statement.setDate(first + 3, remedy.live().map(Date::valueOf).orElse(null));
    }

    @Override
    public Remedy read(ResultSet row) throws SQLException {
        return new Remedy(new RemedyId(row.getString(1)), row.getString(2), new Cost(row.getLong(3)), Blocker.parseAll(row.getString(4)),
                Optional.ofNullable(row.getDate(5)).map(Date::toLocalDate));
    }
}
