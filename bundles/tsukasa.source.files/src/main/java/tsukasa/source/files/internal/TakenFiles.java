// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * Which files of a folder have been taken: a cursor whose first line is for people. A file that is there no more is
 * forgotten; should it come again, taking it again adds nothing.
 */
final class TakenFiles {
    private final Map<String, Taken> files = new TreeMap<>();
    private String latest = "";

    /**
     * A file as it was when it was taken.
     *
     * @param changed when it was last changed, in milliseconds since 1970
     * @param hash    of its content
     * @param mapping by which version of which mapping it was read
     * @param refused why it was not taken; empty if it was
     */
    record Taken(long size, long changed, String hash, String mapping, String refused) {
        boolean bad() {
            return !refused.isEmpty();
        }
    }

    static TakenFiles read(Optional<String> cursor) {
        TakenFiles taken = new TakenFiles();
        int end = cursor.map(text -> text.indexOf('\n')).orElse(-1);
        if (end < 0) {
            return taken;
        }
        try {
            JsonObject json = JsonParser.parseString(cursor.orElseThrow().substring(end + 1)).getAsJsonObject();
            taken.latest = json.get("latest").getAsString();
            for (Map.Entry<String, JsonElement> file : json.getAsJsonObject("files").entrySet()) {
                JsonObject one = file.getValue().getAsJsonObject();
                taken.files.put(file.getKey(), new Taken(one.get("size").getAsLong(), one.get("changed").getAsLong(),
                        one.get("hash").getAsString(), one.get("mapping").getAsString(),
                        one.has("refused") ? one.get("refused").getAsString() : ""));
            }
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            // a cursor of another version: all files are looked at again, which adds nothing twice
            return new TakenFiles();
        }
        return taken;
    }

    String cursor(String forPeople) {
        JsonObject all = new JsonObject();
        files.forEach((name, taken) -> {
            JsonObject one = new JsonObject();
            one.addProperty("size", taken.size());
            one.addProperty("changed", taken.changed());
            one.addProperty("hash", taken.hash());
            one.addProperty("mapping", taken.mapping());
            if (taken.bad()) {
                one.addProperty("refused", taken.refused());
            }
            all.add(name, one);
        });
        JsonObject json = new JsonObject();
        json.addProperty("latest", latest);
        json.add("files", all);
        return forPeople.replace('\n', ' ') + "\n" + json;
    }

    Optional<Taken> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    void put(String name, Taken taken) {
        files.put(name, taken);
        latest = name;
    }

    /** Forgets all others; whether there were any. */
    boolean retain(Set<String> names) {
        return files.keySet().retainAll(names);
    }

    int count() {
        return files.size();
    }

    String latest() {
        return latest;
    }

    Map<String, String> refused() {
        Map<String, String> refused = new TreeMap<>();
        files.forEach((name, taken) -> {
            if (taken.bad()) {
                refused.put(name, taken.refused());
            }
        });
        return refused;
    }
}
