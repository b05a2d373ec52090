// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lost;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Actor;
import tsukasa.api.UserId;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.LostCase;
import tsukasa.devices.LostCase.State;
import tsukasa.devices.LostCase.Step;
import tsukasa.devices.LostStep;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.persistence.Database;
import tsukasa.persistence.Micros;
import tsukasa.persistence.StorableText;

/** Cases of lost devices, and their steps. */
public final class LostStore {
    private final Database database;
    private final String site;

    public LostStore(FleetStorage storage) {
        database = storage.tables().database();
        site = storage.site().id().value();
    }

    /** Those that are open, the latest first. */
    public List<LostCase> open() {
        return cases("closed is null", null);
    }

    /** Those of this device, the latest first. */
    public List<LostCase> of(AssetNumber device) {
        return cases("device = ?", device.value());
    }

    private List<LostCase> cases(String where, String argument) {
        return database.jdbc(connection -> {
            List<LostCase> cases = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select device, began, began_by, borrower, closed from device_lost "
                    + "where site = ? and " + where + " order by began desc, device")) {
                select.setString(1, site);
                if (argument != null) {
                    select.setString(2, argument);
                }
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    long closed = rows.getLong(5);
                    Optional<Instant> end = rows.wasNull() ? Optional.empty() : Optional.of(Micros.toInstant(closed));
                    cases.add(new LostCase(new AssetNumber(rows.getString(1)), Micros.toInstant(rows.getLong(2)), new Actor(rows.getString(3)),
                            Optional.ofNullable(rows.getString(4)).map(UserId::new), List.of(), end));
                }
            }
            List<LostCase> whole = new ArrayList<>();
            for (LostCase one : cases) {
                whole.add(new LostCase(one.device(), one.began(), one.by(), one.borrower(), steps(connection, one), one.closed()));
            }
            return whole;
        });
    }

    private List<Step> steps(Connection connection, LostCase one) throws SQLException {
        Map<LostStep, Step> steps = new EnumMap<>(LostStep.class);
        for (LostStep step : LostStep.values()) {
            steps.put(step, new Step(step, State.WAITING, Optional.empty(), Optional.empty(), ""));
        }
        try (PreparedStatement select = connection.prepareStatement("select step, state, taken, taken_by, sentence from device_lost_step "
                + "where site = ? and device = ? and began = ?")) {
            select.setString(1, site);
            select.setString(2, one.device().value());
            select.setLong(3, Micros.of(one.began()));
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                LostStep step = LostStep.valueOf(rows.getString(1));
                steps.put(step, new Step(step, State.valueOf(rows.getString(2)), Optional.of(Micros.toInstant(rows.getLong(3))),
                        Optional.of(new Actor(rows.getString(4))), rows.getString(5)));
            }
        }
        return List.copyOf(steps.values());
    }

    /** Opens a case. */
    void begin(AssetNumber device, Instant at, Actor by, Optional<UserId> borrower) {
        database.jdbc(connection -> {
            try (PreparedStatement insert = connection
                    .prepareStatement("insert into device_lost (site, device, began, began_by, borrower) values (?, ?, ?, ?, ?)")) {
                insert.setString(1, site);
                insert.setString(2, device.value());
                insert.setLong(3, Micros.of(at));
                insert.setString(4, by.value());
                insert.setString(5, borrower.map(UserId::value).orElse(null));
                return insert.executeUpdate();
            }
        });
    }

    void close(LostCase one, Instant at) {
        database.jdbc(connection -> {
            try (PreparedStatement update = connection
                    .prepareStatement("update device_lost set closed = ? where site = ? and device = ? and began = ?")) {
                update.setLong(1, Micros.of(at));
                update.setString(2, site);
                update.setString(3, one.device().value());
                update.setLong(4, Micros.of(one.began()));
                return update.executeUpdate();
            }
        });
    }

    /** Keeps how a step stands. */
    void put(LostCase one, Step step) {
        database.jdbc(connection -> {
            try (PreparedStatement delete = connection
                    .prepareStatement("delete from device_lost_step where site = ? and device = ? and began = ? and step = ?");
                    PreparedStatement insert = connection.prepareStatement("insert into device_lost_step (site, device, began, step, state, taken, "
                            + "taken_by, sentence) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (PreparedStatement statement : List.of(delete, insert)) {
                    statement.setString(1, site);
                    statement.setString(2, one.device().value());
                    statement.setLong(3, Micros.of(one.began()));
                    statement.setString(4, step.step().name());
                }
                insert.setString(5, step.state().name());
                insert.setLong(6, Micros.of(step.at().orElseThrow()));
                insert.setString(7, step.by().orElseThrow().value());
                insert.setString(8, StorableText.of(step.sentence().length() <= 2_000 ? step.sentence() : step.sentence().substring(0, 2_000)));
                delete.executeUpdate();
                return insert.executeUpdate();
            }
        });
    }
}
