// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.carrier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLContext;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.source.Trust;

/** Asks a carrier's server. A call has one time limit for all of it, and an answer a size. */
final class Web implements AutoCloseable {
    private static final int LARGEST = 4 << 20;
    private final URI base;
    private final Duration limit;
    private final Texts texts;
    private final HttpClient client;
    private final java.util.concurrent.ExecutorService calls = Executors
            .newSingleThreadExecutor(task -> Thread.ofPlatform().daemon().name("call to a carrier").unstarted(task));

    /** @param base with the scheme and, if there is one, the beginning of all paths */
    Web(String base, String caFile, Duration limit, Texts texts) {
        this.base = address(base, texts);
        this.limit = limit;
        this.texts = texts;
        client = HttpClient.newBuilder().connectTimeout(limit).followRedirects(HttpClient.Redirect.NEVER).sslContext(trust(caFile, texts)).build();
    }

    private static URI address(String text, Texts texts) {
        try {
            URI uri = URI.create(text.strip().replaceFirst("/+$", ""));
            boolean own = uri.getHost() != null && uri.getHost().matches("localhost|127\\..*|\\[::1\\]");
            if (uri.getHost() == null || !"https".equalsIgnoreCase(uri.getScheme()) && !(own && "http".equalsIgnoreCase(uri.getScheme()))) {
                throw new Refusal(texts.text("Web_address", text));
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw new Refusal(texts.text("Web_address", text), e);
        }
    }

    private static SSLContext trust(String caFile, Texts texts) {
        try {
            return Trust.context(caFile.isBlank() ? Optional.empty() : Optional.of(Path.of(caFile.strip())));
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            throw new Refusal(texts.text("Web_caFile", caFile, String.valueOf(e.getMessage())), e);
        }
    }

    String host() {
        return base.getAuthority();
    }

    /** What the server has answered. */
    record Answer(int status, String body) {
        boolean done() {
            return status / 100 == 2;
        }
    }

    /**
     * @param path below the base, beginning with a slash
     * @throws Refusal in words, if there is no answer within the limit
     */
    Answer call(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request;
        try {
            request = HttpRequest.newBuilder(URI.create(base + path)).timeout(limit);
            headers.forEach(request::header);
            request.method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        } catch (IllegalArgumentException e) {
            throw new Refusal(texts.text("Web_request", String.valueOf(e.getMessage())), e);
        }
        Future<Answer> answer = calls.submit(() -> send(request.build()));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Refusal(texts.text("Web_late", host(), limit.toSeconds()), e);
        } catch (ExecutionException e) {
            throw new Refusal(Faults.sentence(e.getCause(), host(), limit, texts), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(texts.text("Web_interrupted", host()), e);
        } finally {
            answer.cancel(true);
        }
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return new Answer(response.statusCode(), new String(body.readNBytes(LARGEST), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
        client.shutdownNow();
    }
}
