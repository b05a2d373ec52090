// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.Trust;

/** Where the directory is, and how it is logged in to. */
record Server(List<String> addresses, int port, Security security, String caFile, String bindDn, String password, Duration limit) {
    private static final int LDAP = 389;
    private static final int LDAPS = 636;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

    enum Security {
        STARTTLS, LDAPS, NONE
    }

    static Server of(LdapSettings settings) {
        Security security = Security.valueOf(settings.security().strip().toUpperCase(Locale.ROOT));
        int port = settings.port() > 0 ? settings.port() : security == Security.LDAPS ? LDAPS : LDAP;
        return new Server(List.of(settings.servers()).stream().map(String::strip).filter(name -> !name.isEmpty()).toList(), port, security,
                settings.caFile().strip(), settings.bindDn().strip(), settings._password(), Duration.ofSeconds(Math.max(1, settings.timeoutSeconds())));
    }

    Server within(Duration shorter) {
        return limit.compareTo(shorter) <= 0 ? this : new Server(addresses, port, security, caFile, bindDn, password, shorter);
    }

    /** A connection that is logged in, to the first server that takes one. */
    LDAPConnection connect(Texts texts) {
        if (addresses.isEmpty()) {
            throw new Refusal(texts.text("Server_none"));
        }
        SSLContext trust = trust(texts);
        LDAPException last = null;
        for (String address : addresses) {
            try {
                return bound(open(address, trust));
            } catch (LDAPException e) {
                last = e;
                if (Thread.currentThread().isInterrupted() || !Faults.anotherServerMayHelp(e)) {
                    break;
                }
            }
        }
        throw Faults.refusal(last, this, texts);
    }

    private LDAPConnection open(String address, SSLContext trust) throws LDAPException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        Duration toConnect = limit.compareTo(LONGEST_CONNECT) < 0 ? limit : LONGEST_CONNECT;
        options.setConnectTimeoutMillis((int) toConnect.toMillis());
        options.setResponseTimeoutMillis(limit.toMillis());
        options.setFollowReferrals(false);
        options.setAbandonOnTimeout(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        LDAPConnection connection = new LDAPConnection(
                security == Security.LDAPS ? new SecureSockets(trust, address, toConnect) : SocketFactory.getDefault(), options);
        try {
            connection.connect(address, port);
            if (security == Security.STARTTLS) {
                ExtendedResult result = connection.processExtendedOperation(new StartTLSExtendedRequest(trust));
                if (result.getResultCode() != ResultCode.SUCCESS) {
                    throw new LDAPException(result);
                }
            }
            return connection;
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }

    private LDAPConnection bound(LDAPConnection connection) throws LDAPException {
        try {
            if (!bindDn.isEmpty()) {
                connection.bind(bindDn, password);
            }
            return connection;
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }

    private SSLContext trust(Texts texts) {
        try {
            return Trust.context(caFile.isEmpty() ? Optional.empty() : Optional.of(Path.of(caFile)));
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            throw new Refusal(texts.text("Server_caFile", caFile, String.valueOf(e.getMessage())), e);
        }
    }

    /** For people. */
    String name() {
        return String.join(", ", addresses) + ":" + port;
    }
}
