// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** An HTTPS server on loopback that suspends lines as SORACOM does, and at {@code /lines/NUMBER/suspend} as others do. */
public final class CarrierServer implements AutoCloseable {
    public static final String KEY_ID = "keyId-city";
    public static final String SECRET = "secret-2026";
    private static final char[] STORE_PASSWORD = "changeit".toCharArray();
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TestCertificates certificates;
    /** What was asked for, in the order in which it came. */
    public final List<String> requests = new CopyOnWriteArrayList<>();
    /** SIMs that it knows, with their states. */
    public final Map<String, String> sims = new ConcurrentHashMap<>();
    /** Traffic of each SIM, as JSON. */
    public final Map<String, String> usage = new ConcurrentHashMap<>();
    /** What it answers to everything but the login, unless 0. */
    public volatile int fault;
    private volatile CountDownLatch held = new CountDownLatch(0);

    /** @param folder an empty one */
    public CarrierServer(Path folder) throws Exception {
        certificates = TestCertificates.make(Files.createDirectories(folder), "127.0.0.1");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(folder.resolve("keys.p12").toFile(), STORE_PASSWORD), STORE_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Lets every request wait until the answer is counted down. */
    public CountDownLatch hold() {
        held = new CountDownLatch(1);
        return held;
    }

    public String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    public TestCertificates certificates() {
        return certificates;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange; InputStream in = exchange.getRequestBody()) {
            String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(request);
            held.await();
            Said said = answer(exchange, request, body);
            byte[] bytes = said.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said.status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Said(int status, String body) {
    }

    private Said answer(HttpExchange exchange, String request, String body) {
        if (request.equals("POST /v1/auth")) {
            return body.contains(KEY_ID) && body.contains(SECRET) ? new Said(200, "{\"apiKey\":\"api-1\",\"operatorId\":\"OP1\",\"token\":\"token-1\"}")
                    : new Said(401, "{\"code\":\"AUM0001\",\"message\":\"Invalid key\"}");
        }
        boolean plain = request.contains("/lines/") || request.endsWith("/me");
        boolean known = plain ? ("Bearer " + SECRET).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                : "api-1".equals(exchange.getRequestHeaders().getFirst("X-Soracom-API-Key")) && "token-1".equals(exchange.getRequestHeaders().getFirst("X-Soracom-Token"));
        if (!known) {
            return new Said(403, "");
        }
        if (fault != 0) {
            return new Said(fault, "{\"message\":\"out of order\"}");
        }
        if (plain) {
            return request.endsWith("/me") ? new Said(200, "") : new Said(202, "");
        }
        return air(request, exchange.getRequestURI().getPath());
    }

    private Said air(String request, String path) {
        String sim = path.replaceFirst(".*/sims/", "").replaceFirst("/.*", "");
        if (!sims.containsKey(sim)) {
            return new Said(404, "{\"code\":\"SIM0001\",\"message\":\"No such SIM\"}");
        }
        if (request.contains("/stats/air/")) {
            return new Said(200, usage.getOrDefault(sim, "[]"));
        }
        if (request.endsWith("/suspend")) {
            if (sims.put(sim, "suspended").equals("suspended")) {
                return new Said(400, "{\"code\":\"SIM0002\",\"message\":\"It is suspended\"}");
            }
        }
        return new Said(200, "{\"simId\":\"" + sim + "\",\"status\":\"" + sims.get(sim) + "\"}");
    }

    @Override
    public void close() {
        held.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
