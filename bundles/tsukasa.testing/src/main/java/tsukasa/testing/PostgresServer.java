// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the tests' own, started when the first test asks for one and stopped with the virtual machine,
 * however that ends. The programs are looked for in TSUKASA_POSTGRESQL_BIN, then where Debian puts them.
 */
public final class PostgresServer {
    private static final String BIN = "TSUKASA_POSTGRESQL_BIN";
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final String MISSING = "PostgreSQL's programs (initdb, postgres) are not on this machine, and store"
            + " tests run on both engines: install it (Debian: apt install postgresql) or name their folder in " + BIN;

    private final Path psql;
    private final Path folder;
    private final int port;
    /** Held, because its pipe would be closed with it. */
    private final Process shell;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(Path psql, Path folder, int port, Process shell) {
        this.psql = psql;
        this.folder = folder;
        this.port = port;
        this.shell = shell;
    }

    /** The server of this virtual machine. */
    public static PostgresServer running() {
        return Holder.SERVER;
    }

    /** Makes an empty database; gives its JDBC URL. */
    public String createDatabase() {
        String name = "test_" + databases.incrementAndGet();
        execute("create database " + name);
        return url(name);
    }

    public void dropDatabase(String url) {
        execute("drop database " + url.substring(url.lastIndexOf('/') + 1, url.indexOf('?')) + " with (force)");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
    }

    private void execute(String sql) {
        try {
            run(folder, psql(sql));
        } catch (IOException e) {
            throw new UncheckedIOException(sql, e);
        }
    }

    /** The program, not the driver: a framework would hide the driver from DriverManager. */
    private List<String> psql(String sql) {
        return List.of(psql.toString(), "-X", "-q", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", USER, "-c", sql);
    }

    private static final class Holder {
        static final PostgresServer SERVER = start();
    }

    private static PostgresServer start() {
        Path bin = bin().orElseThrow(() -> new AssertionError(MISSING));
        try {
            Path folder = TestFolders.create();
            boolean root = "root".equals(System.getProperty("user.name"));
            if (root) {
                run(folder, List.of("chown", USER, folder.toString()));
            }
            Path data = folder.resolve("data");
            run(folder, as(root, bin.resolve("initdb").toString(), "--pgdata=" + data, "--username=" + USER, "--auth=trust",
                    "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"));
            int port = freePort();
            Process shell = serve(folder, as(root, bin.resolve("postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port),
                    "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off", "-c",
                    "max_connections=200", "-c", "log_min_messages=fatal"));
            PostgresServer server = new PostgresServer(bin.resolve("psql"), folder, port, shell);
            server.awaitStart();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> bin() {
        String named = System.getenv(BIN);
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(bin -> version(bin.getParent())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path folder) {
        return Integer.parseInt(folder.getFileName().toString().replaceAll("\\D.*", ""));
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> as(boolean root, String... command) {
        List<String> all = new ArrayList<>();
        if (root) {
            all.addAll(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private static void run(Path folder, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The shell's input is our pipe: it ends when this virtual machine does, even by SIGKILL, and then the server is stopped. */
    private static Process serve(Path folder, List<String> command) throws IOException {
        String script = "folder=$1; shift; \"$@\" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; rm -rf \"$folder\"";
        List<String> all = new ArrayList<>(List.of("sh", "-c", script, "sh", folder.toString()));
        all.addAll(command);
        return new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile()).start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws IOException {
        try {
            Eventually.get("the answer of PostgreSQL", START_LIMIT, this::answers, Boolean::booleanValue);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answers() throws IOException, InterruptedException {
        if (!shell.isAlive()) {
            throw new AssertionError("PostgreSQL did not start: " + Files.readString(folder.resolve("server.log")));
        }
        Process process = new ProcessBuilder(psql("select 1")).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor() == 0;
    }
}
