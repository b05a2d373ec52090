// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Connects to one server over TLS within a time limit: a server that takes the connection and says nothing holds nobody. */
final class SecureSockets extends SocketFactory {
    private final SSLContext trust;
    private final String host;
    private final Duration limit;

    SecureSockets(SSLContext trust, String host, Duration limit) {
        this.trust = trust;
        this.host = host;
        this.limit = limit;
    }

    private Socket open(InetSocketAddress address) throws IOException {
        Socket plain = new Socket();
        try {
            int millis = (int) limit.toMillis();
            plain.connect(address, millis);
            plain.setSoTimeout(millis);
            SSLSocket secure = (SSLSocket) trust.getSocketFactory().createSocket(plain, host, address.getPort(), true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("LDAPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            secure.setSoTimeout(0);
            return secure;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    @Override
    public Socket createSocket(String name, int port) throws IOException {
        return open(new InetSocketAddress(name, port));
    }

    @Override
    public Socket createSocket(String name, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(name, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return open(new InetSocketAddress(address, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(address, port);
    }
}
