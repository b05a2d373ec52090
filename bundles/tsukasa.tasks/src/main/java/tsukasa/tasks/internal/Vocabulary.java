// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tsukasa.api.Texts;
import tsukasa.persistence.Database;
import tsukasa.persistence.StorableText;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.BlockerKind;

/** The words for blockers. */
final class Vocabulary {
    private final Database database;
    private final String site;
    private final Texts texts;

    Vocabulary(Database database, String site, Texts texts) {
        this.database = database;
        this.site = site;
        this.texts = texts;
    }

    /** Those that it starts with, then the city's own by code. */
    List<BlockerKind> all() {
        TreeMap<BlockerCode, String> named = named();
        List<BlockerKind> kinds = new ArrayList<>();
        BlockerCode.FIRST.forEach(code -> kinds.add(new BlockerKind(code, named.getOrDefault(code, texts.text("Blocker_" + code)), false)));
        named.forEach((code, label) -> {
            if (!BlockerCode.FIRST.contains(code)) {
                kinds.add(new BlockerKind(code, label, true));
            }
        });
        return List.copyOf(kinds);
    }

    /** Those of these codes that it has no word for, by code. */
    SortedSet<BlockerCode> unknown(Collection<BlockerCode> codes) {
        TreeSet<BlockerCode> unknown = new TreeSet<>(codes);
        BlockerCode.FIRST.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            unknown.removeAll(named().keySet());
        }
        return unknown;
    }

    /** Adds those that are not there; each is called as its code until somebody calls it otherwise. */
    void learn(Collection<BlockerCode> codes) {
        unknown(codes).forEach(code -> name(code, code.value()));
    }

    void name(BlockerCode code, String label) {
        remove(code);
        database.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into task_blocker (site, code, label) values (?, ?, ?)")) {
                insert.setString(1, site);
                insert.setString(2, code.value());
                insert.setString(3, StorableText.of(label));
                return insert.executeUpdate();
            }
        });
    }

    void remove(BlockerCode code) {
        database.jdbc(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from task_blocker where site = ? and code = ?")) {
                delete.setString(1, site);
                delete.setString(2, code.value());
                return delete.executeUpdate();
            }
        });
    }

    static String listed(Collection<BlockerCode> codes) {
        return codes.stream().map(BlockerCode::value).collect(Collectors.joining(", "));
    }

    private TreeMap<BlockerCode, String> named() {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select code, label from task_blocker where site = ?")) {
                select.setString(1, site);
                TreeMap<BlockerCode, String> named = new TreeMap<>();
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    named.put(new BlockerCode(rows.getString(1)), rows.getString(2));
                }
                return named;
            }
        });
    }
}
