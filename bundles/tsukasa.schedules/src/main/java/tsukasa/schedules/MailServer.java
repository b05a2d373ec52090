// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The server that takes mail from this console.
 *
 * @param account whom to log in as; empty for a server that asks for nobody
 * @param sender  address that stands as the sender
 * @param authorities file of certificates (PEM or DER) of those who vouch for the server besides the usual ones
 * @param alerts  addresses that are told when a scheduled report fails; may be none
 */
public record MailServer(String host, int port, Security security, String account, String sender, Optional<Path> authorities,
        List<String> alerts) {
    public static final int LAST_PORT = 65_535;

    public MailServer {
        if (host.isBlank() || sender.isBlank() || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("a mail server has a name, a port and a sender");
        }
        alerts = List.copyOf(alerts);
    }

    /** How what is sent is kept from others on its way. */
    public enum Security {
        /** Not at all: for a relay on the same computer. */
        NONE,
        /** Begins in the open, and goes on only once it is enciphered. */
        STARTTLS,
        /** Enciphered from the first byte. */
        TLS;

        /** As on the command line. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Security> ofCode(String code) {
            return Arrays.stream(values()).filter(security -> security.code().equalsIgnoreCase(code.strip())).findFirst();
        }
    }
}
