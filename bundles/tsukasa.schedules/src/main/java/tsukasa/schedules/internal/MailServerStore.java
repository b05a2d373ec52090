// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;

import tsukasa.api.KeyFile;
import tsukasa.api.SecretCipher;
import tsukasa.api.Site;
import tsukasa.persistence.Database;
import tsukasa.schedules.MailServer;

/** The one mail server of a site, its password enciphered with the key of the data folder. */
final class MailServerStore {
    private final Database database;
    private final Site site;
    private final SecretCipher cipher;

    MailServerStore(Database database, Site site) {
        this.database = database;
        this.site = site;
        cipher = new SecretCipher(new KeyFile(site.data()), "tsukasa.schedules.mail");
    }

    /** @param secret the enciphered password; null if there is none */
    record Entry(MailServer server, String secret) {
    }

    Optional<Entry> read() {
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT host, port, security, account, sender, alerts, secret, authorities FROM mail_server WHERE site = ?")) {
                select.setString(1, site.id().value());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(new Entry(new MailServer(row.getString(1), row.getInt(2),
                            MailServer.Security.valueOf(row.getString(3)), row.getString(4), row.getString(5),
                            Optional.ofNullable(row.getString(8)).map(Path::of), Lines.read(row.getString(6))),
                            row.getString(7))) : Optional.empty();
                }
            }
        });
    }

    void write(Entry entry) {
        boolean known = read().isPresent();
        MailServer server = entry.server();
        database.jdbc(connection -> {
            try (PreparedStatement write = connection.prepareStatement(known
                    ? "UPDATE mail_server SET host = ?, port = ?, security = ?, account = ?, sender = ?, alerts = ?, secret = ?, authorities = ? WHERE site = ?"
                    : "INSERT INTO mail_server (host, port, security, account, sender, alerts, secret, authorities, site) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                write.setString(1, server.host());
                write.setInt(2, server.port());
                write.setString(3, server.security().name());
                write.setString(4, server.account());
                write.setString(5, server.sender());
                write.setString(6, Lines.of(server.alerts()));
                write.setString(7, entry.secret());
                write.setString(8, server.authorities().map(Path::toString).orElse(null));
                write.setString(9, site.id().value());
                return write.executeUpdate();
            }
        });
    }

    /** The password belongs to this server and account: somebody who changes where it goes has to know it. */
    String enciphered(MailServer server, String password) {
        return cipher.enciphered(owner(server), password);
    }

    /** Empty if it was enciphered on another computer, or for another server. */
    Optional<String> password(Entry entry) {
        return Optional.ofNullable(entry.secret()).flatMap(secret -> cipher.deciphered(owner(entry.server()), secret));
    }

    private static String owner(MailServer server) {
        return server.host() + "\n" + server.port() + "\n" + server.account();
    }
}
