// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.carrier.internal;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;

/** Says in words why a carrier does not do what it is asked, and what to do. */
final class Faults {
    private static final int LONGEST = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int UNKNOWN = 404;
    private static final int TOO_MANY = 429;
    private static final int OF_SERVER = 500;

    private Faults() {
    }

    static String sentence(Throwable e, String host, Duration limit, Texts texts) {
        if (among(e, HttpTimeoutException.class).isPresent()) {
            return texts.text("Web_late", host, limit.toSeconds());
        }
        if (among(e, UnknownHostException.class).isPresent() || among(e, UnresolvedAddressException.class).isPresent()) {
            return texts.text("Faults_unknownHost", host);
        }
        Optional<Throwable> tls = among(e, SSLException.class);
        if (tls.isPresent()) {
            return texts.text("Faults_tls", host, String.valueOf(tls.get().getMessage()));
        }
        if (among(e, ConnectException.class).isPresent()) {
            return texts.text("Faults_unreached", host);
        }
        return texts.text("Faults_broken", host, String.valueOf(e.getMessage()));
    }

    private static Optional<Throwable> among(Throwable e, Class<? extends Throwable> type) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).filter(type::isInstance).findFirst();
    }

    /** The answer as a JSON object; refused in words if the server did not do it, or says something else. */
    static JsonObject done(Web.Answer answer, String host, Texts texts) {
        require(answer, host, texts);
        try {
            JsonElement json = JsonParser.parseString(answer.body());
            return json.isJsonObject() ? json.getAsJsonObject() : new JsonObject();
        } catch (JsonParseException e) {
            throw new Refusal(texts.text("Faults_nonsense", host, cut(answer.body())), e);
        }
    }

    static void require(Web.Answer answer, String host, Texts texts) {
        if (!answer.done()) {
            throw new Refusal(texts.text(key(answer.status()), host, answer.status(), said(answer)));
        }
    }

    private static String key(int status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> "Faults_key";
            case UNKNOWN -> "Faults_unknown";
            case TOO_MANY -> "Faults_tooMany";
            default -> status >= OF_SERVER ? "Faults_server" : "Faults_refused";
        };
    }

    /** The carrier's own words, if it has any. */
    private static String said(Web.Answer answer) {
        return text(answer.body(), "message").or(() -> text(answer.body(), "error")).map(Faults::cut).orElse("");
    }

    /** A text of a JSON object that may be none. */
    static Optional<String> text(String body, String name) {
        try {
            JsonElement json = JsonParser.parseString(body);
            JsonElement value = json.isJsonObject() ? json.getAsJsonObject().get(name) : null;
            return value != null && value.isJsonPrimitive() ? Optional.of(value.getAsString()) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
