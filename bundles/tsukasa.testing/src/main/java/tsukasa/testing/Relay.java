// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a client and a server and lets so many bytes of answers through; then something happens to the server. */
public final class Relay implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Relay.class.getName());
    private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final int server;
    private final long bytes;
    private final boolean hang;
    private final Runnable then;

    /** After these bytes {@code then} happens, and nothing more comes through: the client hangs or is cut off. */
    public Relay(int server, long bytes, boolean hang, Runnable then) throws IOException {
        this.server = server;
        this.bytes = bytes;
        this.hang = hang;
        this.then = then;
        Thread.ofVirtual().start(this::accept);
    }

    /** A server that takes connections and never answers. */
    public static Relay silent() throws IOException {
        return new Relay(0, 0, true, () -> { });
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = keep(listener.accept());
                if (server != 0) {
                    join(client);
                }
            }
        } catch (IOException closed) {
            LOG.log(Level.DEBUG, "the test is over", closed);
        }
    }

    /** A client that comes when the server is gone is cut off, as it would be without a relay. */
    private void join(Socket client) throws IOException {
        try {
            Socket to = keep(new Socket(InetAddress.getLoopbackAddress(), server));
            Thread.ofVirtual().start(() -> copy(client, to, Long.MAX_VALUE));
            Thread.ofVirtual().start(() -> copy(to, client, bytes));
        } catch (ConnectException gone) {
            LOG.log(Level.DEBUG, "the server has gone", gone);
            client.close();
        }
    }

    private Socket keep(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private void copy(Socket from, Socket to, long most) {
        long left = most;
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[512];
            for (int n = in.read(some); n > 0 && left > 0; n = in.read(some)) {
                out.write(some, 0, (int) Math.min(n, left));
                left -= n;
            }
            if (left <= 0) {
                then.run();
            }
            if (!hang) {
                from.close();
                to.close();
            }
        } catch (IOException closed) {
            LOG.log(Level.DEBUG, "one side has gone", closed);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
