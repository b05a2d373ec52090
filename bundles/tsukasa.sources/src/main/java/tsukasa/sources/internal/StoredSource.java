// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import tsukasa.api.source.SourceId;
import tsukasa.sources.SourceSettings;

/**
 * A source as it is defined in the database.
 *
 * @param uid      names its configuration; a source that is removed and added again is another
 * @param pid      of the component that its kind is made of
 * @param settings texts by attribute, without secrets
 * @param secrets  where the secrets lie in the secure storage, by attribute
 */
record StoredSource(SourceId id, String uid, String kind, String pid, Map<String, String> settings,
        Map<String, String> secrets, boolean paused) {
    private static final String SECRET = "secret";

    StoredSource {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
    }

    StoredSource withSettings(Map<String, String> newSettings, Map<String, String> newSecrets) {
        return new StoredSource(id, uid, kind, pid, newSettings, newSecrets, paused);
    }

    StoredSource withPaused(boolean value) {
        return new StoredSource(id, uid, kind, pid, settings, secrets, value);
    }

    /** What a person may see: secrets are there, but empty. */
    SourceSettings shown() {
        Map<String, String> texts = new LinkedHashMap<>(settings);
        secrets.keySet().forEach(attribute -> texts.put(attribute, ""));
        return new SourceSettings(texts);
    }

    String settingsJson() {
        JsonObject json = new JsonObject();
        settings.forEach(json::addProperty);
        secrets.forEach((attribute, reference) -> {
            JsonObject secret = new JsonObject();
            secret.addProperty(SECRET, reference);
            json.add(attribute, secret);
        });
        return json.toString();
    }

    static StoredSource of(SourceId id, String uid, String kind, String pid, String settingsJson, boolean paused) {
        Map<String, String> settings = new LinkedHashMap<>();
        Map<String, String> secrets = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> member : JsonParser.parseString(settingsJson).getAsJsonObject().entrySet()) {
            if (member.getValue().isJsonObject()) {
                secrets.put(member.getKey(), member.getValue().getAsJsonObject().get(SECRET).getAsString());
            } else {
                settings.put(member.getKey(), member.getValue().getAsString());
            }
        }
        return new StoredSource(id, uid, kind, pid, settings, secrets, paused);
    }

    /** For the audit trail: what it is set to, of secrets only that they are there. */
    String described() {
        StringBuilder text = new StringBuilder("kind=").append(kind);
        settings.forEach((attribute, value) -> text.append('\n').append(attribute).append('=').append(value));
        secrets.keySet().forEach(attribute -> text.append('\n').append(attribute).append("=***"));
        return text.toString();
    }
}
