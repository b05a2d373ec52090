// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.health;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tsukasa.persistence.Database;

/** The KPI as it was reckoned last: one row, which holds as long as it is of the very versions that there are. */
final class GlanceStore {
    private static final String BETWEEN = ";";
    private final Database database;
    private final String site;

    GlanceStore(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    Optional<KpiGlance> get(String versions, LocalDate today) {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select tasks, completable, unanswered, course from task_glance "
                    + "where site = ? and versions = ? and first_day <= ? and before_day > ?")) {
                select.setString(1, site);
                select.setString(2, versions);
                select.setDate(3, Date.valueOf(today));
                select.setDate(4, Date.valueOf(today));
                ResultSet row = select.executeQuery();
                return row.next() ? Optional.of(new KpiGlance(row.getInt(1), row.getInt(2), row.getInt(3), course(row.getString(4))))
                        : Optional.empty();
            }
        });
    }

    private static List<Double> course(String text) {
        return Stream.of(text.split(BETWEEN)).filter(one -> !one.isEmpty()).map(Double::valueOf).toList();
    }

    void put(String versions, LocalDate today, LocalDate before, KpiGlance glance) {
        database.transaction(() -> database.jdbc(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from task_glance where site = ?");
                    PreparedStatement insert = connection.prepareStatement("insert into task_glance (site, versions, first_day, before_day, tasks, "
                            + "completable, unanswered, course) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                delete.setString(1, site);
                delete.executeUpdate();
                insert.setString(1, site);
                insert.setString(2, versions);
                insert.setDate(3, Date.valueOf(today));
                insert.setDate(4, Date.valueOf(before));
                insert.setInt(5, glance.tasks());
                insert.setInt(6, glance.completable());
                insert.setInt(7, glance.unanswered());
                insert.setString(8, glance.course().stream().map(String::valueOf).collect(Collectors.joining(BETWEEN)));
                return insert.executeUpdate();
            }
        }));
    }
}
