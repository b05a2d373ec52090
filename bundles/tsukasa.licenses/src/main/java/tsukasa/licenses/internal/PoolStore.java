// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.Schedule.Step;
import tsukasa.licenses.Yen;
import tsukasa.persistence.Database;
import tsukasa.persistence.Unit;

/** Pools with their schedules. */
final class PoolStore implements Shelf<PoolId, Pool> {
    private final Database database;
    private final Unit unit;
    private final String site;

    PoolStore(Database database, Unit unit, String site) {
        this.database = database;
        this.unit = unit;
        this.site = site;
    }

    @Override
    public List<Pool> all() {
        return database.inTransaction() ? unit.read(entities -> {
            Map<PoolId, Schedule> schedules = schedules("");
            return entities.createQuery("select p from PoolRow p where p.site = :site order by p.id", PoolRow.class)
                    .setParameter("site", site)
                    .getResultList().stream().map(row -> row.pool(schedules.getOrDefault(row.id(), Schedule.EMPTY))).toList();
        }) : read("");
    }

    @Override
    public Optional<Pool> find(PoolId id) {
        return database.inTransaction() ? unit.read(entities -> Optional.ofNullable(entities.find(PoolRow.class, new RowId(site, id.value())))
                .map(row -> row.pool(schedules(id.value()).getOrDefault(id, Schedule.EMPTY)))) : read(id.value()).stream().findFirst();
    }

    /** With SQL, so that the first page need not wait until the entities are there; who changes something reads these, and their versions. */
    private List<Pool> read(String pool) {
        return database.jdbc(connection -> {
            Map<PoolId, Schedule> schedules = schedules(pool);
            List<Pool> pools = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select " + PoolRow.COLUMNS + " from license_pool where site = ?"
                    + (pool.isEmpty() ? " order by name" : " and name = ?"))) {
                select.setString(1, site);
                if (!pool.isEmpty()) {
                    select.setString(2, pool);
                }
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    PoolRow row = PoolRow.of(rows);
                    pools.add(row.pool(schedules.getOrDefault(row.id(), Schedule.EMPTY)));
                }
            }
            return pools;
        });
    }

    @Override
    public void add(Pool pool) {
        unit.update(entities -> entities.persist(new PoolRow(site, pool)));
        writeSteps(pool);
    }

    @Override
    public void put(Pool pool) {
        unit.update(entities -> {
            PoolRow row = entities.find(PoolRow.class, new RowId(site, pool.id().value()));
            row.take(pool);
            entities.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        });
        deleteSteps(pool.id());
        writeSteps(pool);
    }

    @Override
    public void remove(PoolId id) {
        deleteSteps(id);
        unit.update(entities -> entities.remove(entities.find(PoolRow.class, new RowId(site, id.value()))));
    }

    /** Lets nobody else change the pool or its seats at the same time: the later of two is refused. */
    void claim(PoolId id) {
        unit.update(entities -> entities.lock(entities.find(PoolRow.class, new RowId(site, id.value())),
                LockModeType.OPTIMISTIC_FORCE_INCREMENT));
    }

    private Map<PoolId, Schedule> schedules(String pool) {
        return database.jdbc(connection -> {
            Map<PoolId, List<Step>> steps = new HashMap<>();
            String query = "select pool, first_day, entitlement, seat_cost from license_step where site = ?" + (pool.isEmpty() ? ""
                    : " and pool = ?");
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setString(1, site);
                if (!pool.isEmpty()) {
                    select.setString(2, pool);
                }
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    steps.computeIfAbsent(new PoolId(rows.getString(1)), id -> new ArrayList<>())
                            .add(new Step(rows.getDate(2).toLocalDate(), rows.getInt(3), new Yen(rows.getLong(4))));
                }
            }
            Map<PoolId, Schedule> schedules = new HashMap<>();
            steps.forEach((id, list) -> schedules.put(id, new Schedule(list)));
            return schedules;
        });
    }

    private void deleteSteps(PoolId pool) {
        database.jdbc(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from license_step where site = ? and pool = ?")) {
                delete.setString(1, site);
                delete.setString(2, pool.value());
                return delete.executeUpdate();
            }
        });
    }

    private void writeSteps(Pool pool) {
        database.jdbc(connection -> writeSteps(connection, pool));
    }

    private int writeSteps(Connection connection, Pool pool) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into license_step (site, pool, first_day, entitlement, seat_cost) values (?, ?, ?, ?, ?)")) {
            for (Step step : pool.schedule().steps()) {
                insert.setString(1, site);
                insert.setString(2, pool.id().value());
                insert.setDate(3, Date.valueOf(step.from()));
                insert.setInt(4, step.entitlement());
                insert.setLong(5, step.seatCostPerMonth().amount());
                insert.addBatch();
            }
            return insert.executeBatch().length;
        }
    }
}
