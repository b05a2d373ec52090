// SPDX-License-Identifier: EPL-2.0
package tsukasa.notices.internal;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import tsukasa.notices.Notice;
import tsukasa.notices.NoticeId;
import tsukasa.persistence.Database;

/** The table of notices. */
final class NoticeStore {
    private static final List<String> SCRIPTS = List.of("V001__notices");
    private final Database database;
    private final String site;

    NoticeStore(Database database, String site) {
        this.database = database;
        this.site = site;
    }

    void open() {
        database.migrate("notices", NoticeStore.class, SCRIPTS);
    }

    List<Notice> all() {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select id, first_day, last_day, words from notice where site = ? order by first_day desc, id desc")) {
                select.setString(1, site);
                List<Notice> notices = new ArrayList<>();
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    notices.add(new Notice(new NoticeId(UUID.fromString(rows.getString(1))), rows.getDate(2).toLocalDate(),
                            rows.getDate(3).toLocalDate(), rows.getString(4)));
                }
                return notices;
            }
        });
    }

    void add(Notice notice) {
        database.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into notice (site, id, first_day, last_day, words) values (?, ?, ?, ?, ?)")) {
                insert.setString(1, site);
                insert.setString(2, notice.id().toString());
                insert.setDate(3, Date.valueOf(notice.from()));
                insert.setDate(4, Date.valueOf(notice.until()));
                insert.setString(5, notice.text());
                return insert.executeUpdate();
            }
        });
    }
}
