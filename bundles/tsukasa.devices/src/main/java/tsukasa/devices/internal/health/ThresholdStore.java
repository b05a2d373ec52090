// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import tsukasa.devices.Thresholds;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.persistence.Database;
import tsukasa.persistence.StorableText;

/** Thresholds, each under its name; one that is not there is the usual one. */
final class ThresholdStore {
    private final Database database;
    private final String site;

    ThresholdStore(FleetStorage storage) {
        database = storage.tables().database();
        site = storage.site().id().value();
    }

    Thresholds get() {
        Map<String, String> kept = new HashMap<>(settings(Thresholds.USUAL));
        database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select name, setting from device_threshold where site = ?")) {
                select.setString(1, site);
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    kept.put(rows.getString(1), rows.getString(2));
                }
            }
            return kept;
        });
        return new Thresholds(Duration.parse(kept.get("interval")), kept.get("clientVersion"), kept.get("osBuild"),
                Duration.parse(kept.get("drift")), Double.parseDouble(kept.get("diskFree")), Integer.parseInt(kept.get("warrantyDays")),
                Integer.parseInt(kept.get("sessionDays")), Integer.parseInt(kept.get("unusedDays")));
    }

    /** Names and values, as they are kept and as the audit trail has them. */
    static Map<String, String> settings(Thresholds thresholds) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("interval", thresholds.interval().toString());
        settings.put("clientVersion", thresholds.clientVersion());
        settings.put("osBuild", thresholds.osBuild());
        settings.put("drift", thresholds.drift().toString());
        settings.put("diskFree", String.valueOf(thresholds.diskFree()));
        settings.put("warrantyDays", String.valueOf(thresholds.warrantyDays()));
        settings.put("sessionDays", String.valueOf(thresholds.sessionDays()));
        settings.put("unusedDays", String.valueOf(thresholds.unusedDays()));
        return settings;
    }

    void put(Thresholds thresholds) {
        database.jdbc(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from device_threshold where site = ?");
                    PreparedStatement insert = connection.prepareStatement("insert into device_threshold (site, name, setting) values (?, ?, ?)")) {
                delete.setString(1, site);
                delete.executeUpdate();
                for (Map.Entry<String, String> setting : settings(thresholds).entrySet()) {
                    insert.setString(1, site);
                    insert.setString(2, setting.getKey());
                    insert.setString(3, StorableText.of(setting.getValue()));
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }
}
