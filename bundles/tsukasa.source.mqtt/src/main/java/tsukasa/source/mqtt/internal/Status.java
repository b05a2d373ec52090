// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.mqtt.internal;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import tsukasa.api.Bytes;
import tsukasa.devices.Contact;
import tsukasa.devices.Encryption;
import tsukasa.devices.Iccid;

/**
 * What a device says of itself, as JSON; described in docs/sources.md.
 *
 * @param told  its own clock when it said so, believed only as far as it must be
 * @param wrong what could not be understood; the rest is taken
 */
record Status(boolean offline, Optional<Instant> told, Contact.Builder facts, List<String> wrong) {
    private static final int LONGEST = 64 * 1024;
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    /** @throws IllegalArgumentException if it is no JSON object, saying why */
    static Status parse(byte[] payload) {
        if (payload.length > LONGEST) {
            throw new IllegalArgumentException("more than 64 KB");
        }
        try (JsonReader reader = new JsonReader(new StringReader(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString()))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (!element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw new IllegalArgumentException("not one JSON object");
            }
            return of(element.getAsJsonObject());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        } catch (IOException | JsonParseException | StackOverflowError e) {
            throw new IllegalArgumentException(payload.length == 0 ? "empty" : "no JSON", e);
        }
    }

    private static Status of(JsonObject said) {
        Fields fields = new Fields(said, new ArrayList<>());
        Optional<Instant> told = fields.get("at", Fields::instant).filter(at -> at.isAfter(FIRST));
        Contact.Builder facts = Contact.Facts.builder();
        facts.user(fields.text("user")).address(fields.text("address")).client(fields.text("client")).os(fields.text("os"), fields.text("osBuild"));
        facts.radio(fields.text("radio"), fields.get("signal", JsonElement::getAsInt).orElse(null));
        facts.encryption(fields.get("encryption", Fields::encryption).orElse(null));
        facts.sim(fields.get("iccid", Fields::iccid).orElse(null));
        facts.counters(fields.get("received", Fields::bytes).orElse(null), fields.get("sent", Fields::bytes).orElse(null));
        facts.up(fields.get("up", value -> Duration.ofSeconds(Math.max(0, value.getAsLong()))).orElse(null));
        facts.disk(fields.get("diskFree", Fields::bytes).orElse(null), fields.get("diskSize", Fields::bytes).orElse(null));
        boolean offline = "offline".equalsIgnoreCase(fields.text("state"));
        return new Status(offline, told, facts, fields.wrong());
    }

    /** The fields of an object; one that is not as it should be is noted and left out. */
    private record Fields(JsonObject said, List<String> wrong) {
        String text(String name) {
            return get(name, JsonElement::getAsString).orElse("");
        }

        <T> Optional<T> get(String name, Function<JsonElement, T> reader) {
            JsonElement value = said.get(name);
            if (value == null || value.isJsonNull() || value.isJsonPrimitive() && value.getAsString().isBlank()) {
                return Optional.empty();
            }
            try {
                return Optional.of(reader.apply(value));
            } catch (RuntimeException e) {
                String quoted = value.toString();
                wrong.add(name + " = " + (quoted.length() <= 60 ? quoted : quoted.substring(0, 60) + "..."));
                return Optional.empty();
            }
        }

        /** ISO with its offset from UTC, or seconds since 1970. */
        static Instant instant(JsonElement value) {
            String text = value.getAsString();
            try {
                return text.matches("\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(text)) : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        static Encryption encryption(JsonElement value) {
            return switch (value.getAsString().toLowerCase(Locale.ROOT)) {
                case "on", "true", "yes", "1" -> Encryption.ON;
                case "off", "false", "no", "0" -> Encryption.OFF;
                default -> throw new IllegalArgumentException(value.getAsString());
            };
        }

        static Iccid iccid(JsonElement value) {
            return new Iccid(value.getAsString().strip().replaceFirst("[Ff]+$", ""));
        }

        static Bytes bytes(JsonElement value) {
            return new Bytes(value.getAsLong());
        }
    }
}
