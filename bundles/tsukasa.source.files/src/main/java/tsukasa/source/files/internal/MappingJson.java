// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.source.files.Mapping;
import tsukasa.source.files.Mapping.AfterDuration;
import tsukasa.source.files.Mapping.ColumnRef;
import tsukasa.source.files.Mapping.Constant;
import tsukasa.source.files.Mapping.DurationUnit;
import tsukasa.source.files.Mapping.FieldRule;
import tsukasa.source.files.Mapping.FromColumns;
import tsukasa.source.files.Mapping.LetterCase;
import tsukasa.source.files.Mapping.Parts;
import tsukasa.source.files.Mapping.Rated;
import tsukasa.source.files.ReadOptions;

/** A mapping as a JSON document that people can read and write. */
public final class MappingJson {
    private static final String VERSION = "tsukasaMapping";
    private static final int NEWEST = 1;
    private static final String NAMED_CP932 = "CP932";

    private MappingJson() {
    }

    public static String write(Mapping mapping) {
        JsonObject json = new JsonObject();
        json.addProperty(VERSION, NEWEST);
        json.addProperty("kind", mapping.kind());
        ReadOptions read = mapping.read();
        read.charset().ifPresent(charset -> json.addProperty("charset",
                charset.equals(CharsetGuess.CP932) ? NAMED_CP932 : charset.name()));
        read.delimiter().ifPresent(delimiter -> json.addProperty("delimiter", String.valueOf(delimiter)));
        read.sheet().ifPresent(sheet -> json.addProperty("sheet", sheet));
        read.headerLine().ifPresent(line -> json.addProperty("headerLine", line));
        json.addProperty("zone", mapping.zone().getId());
        json.addProperty("locale", mapping.locale().toLanguageTag());
        JsonObject fields = new JsonObject();
        mapping.fields().forEach((key, rule) -> fields.add(key, rule(rule)));
        json.add("fields", fields);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
    }

    private static JsonElement rule(FieldRule rule) {
        JsonObject json = new JsonObject();
        switch (rule) {
            case Constant constant -> json.addProperty("constant", constant.text());
            case AfterDuration after -> {
                json.addProperty("after", after.start());
                json.add("duration", column(after.column()));
                json.addProperty("unit", after.unit().name().toLowerCase(Locale.ROOT));
            }
            case Parts parts -> {
                JsonArray rules = new JsonArray();
                parts.rules().forEach(part -> rules.add(rule(part)));
                json.add("parts", rules);
                json.addProperty("joint", parts.joint());
            }
            case Rated rated -> {
                json.add("column", column(rated.column()));
                rated.atLeast().ifPresent(low -> json.addProperty("atLeast", low));
                rated.atMost().ifPresent(high -> json.addProperty("atMost", high));
                json.addProperty("then", rated.text());
            }
            case FromColumns from -> {
                if (from.columns().size() == 1) {
                    json.add("column", column(from.columns().getFirst()));
                } else {
                    JsonArray columns = new JsonArray();
                    from.columns().forEach(column -> columns.add(column(column)));
                    json.add("columns", columns);
                }
                if (from.columns().size() > 1 || from.split().isPresent()) {
                    json.addProperty("joint", from.joint());
                }
                from.split().ifPresent(text -> json.addProperty("split", text));
                if (!from.values().isEmpty()) {
                    JsonObject values = new JsonObject();
                    from.values().forEach(values::addProperty);
                    json.add("values", values);
                }
                from.otherwise().ifPresent(text -> json.addProperty("otherwise", text));
                if (!from.patterns().isEmpty()) {
                    JsonArray patterns = new JsonArray();
                    from.patterns().forEach(patterns::add);
                    json.add("patterns", patterns);
                }
                if (from.letterCase() != LetterCase.KEEP) {
                    json.addProperty("case", from.letterCase().name().toLowerCase(Locale.ROOT));
                }
            }
        }
        return json;
    }

    private static JsonElement column(ColumnRef column) {
        if (column.name().isEmpty()) {
            return new JsonPrimitive(column.position());
        }
        if (column.nth() == 1) {
            return new JsonPrimitive(column.name());
        }
        JsonObject json = new JsonObject();
        json.addProperty("name", column.name());
        json.addProperty("nth", column.nth());
        return json;
    }

    /**
     * @param name of the document, for the sentence of a refusal
     * @throws Refusal if the text is no mapping
     */
    public static Mapping read(String text, String name, Texts texts) {
        try {
            JsonElement json = JsonParser.parseString(text);
            if (!json.isJsonObject()) {
                throw new Wrong(texts.text("MappingJson_notAnObject"));
            }
            return new Reader(texts).mapping(json.getAsJsonObject());
        } catch (JsonParseException e) {
            throw new Refusal(texts.text("MappingJson_notJson", name), e);
        } catch (Wrong e) {
            throw new Refusal(texts.text("MappingJson_wrong", name, e.getMessage()), e);
        }
    }

    /** Something in the document that is not as it must be. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String sentence) {
            super(sentence);
        }
    }

    private record Reader(Texts texts) {
        private static final Set<String> MEMBERS = Set.of(VERSION, "kind", "charset", "delimiter", "sheet", "headerLine",
                "zone", "locale", "fields", "comment");
        private static final Set<String> RULE_MEMBERS = Set.of("constant", "after", "duration", "unit", "column", "columns",
                "joint", "values", "otherwise", "patterns", "case", "split", "parts", "atLeast", "atMost", "then", "comment");

        Mapping mapping(JsonObject json) {
            if (whole(json, VERSION).orElse(0) != NEWEST) {
                throw wrong("MappingJson_version", String.valueOf(NEWEST));
            }
            onlyKnown(json, MEMBERS);
            ReadOptions read = new ReadOptions(text(json, "charset").map(this::charset), text(json, "delimiter").map(this::delimiter),
                    text(json, "sheet"), whole(json, "headerLine"));
            Map<String, FieldRule> fields = new LinkedHashMap<>();
            for (Map.Entry<String, JsonElement> field : object(json, "fields").entrySet()) {
                if (!field.getValue().isJsonObject()) {
                    throw wrong("MappingJson_member", field.getKey());
                }
                fields.put(field.getKey(), rule(field.getKey(), field.getValue().getAsJsonObject()));
            }
            return new Mapping(text(json, "kind").orElseThrow(() -> wrong("MappingJson_member", "kind")), read,
                    text(json, "zone").map(this::zone).orElseThrow(() -> wrong("MappingJson_member", "zone")),
                    Locale.forLanguageTag(text(json, "locale").orElse("ja")), fields);
        }

        private FieldRule rule(String field, JsonObject json) {
            onlyKnown(json, RULE_MEMBERS);
            if (json.has("constant")) {
                return new Constant(text(json, "constant").orElse(""));
            }
            if (json.has("after")) {
                return new AfterDuration(text(json, "after").orElse(""), column(field, json.get("duration")),
                        constant(DurationUnit.class, text(json, "unit").orElse("minutes"), "unit"));
            }
            if (json.has("parts")) {
                return parts(field, json);
            }
            if (json.has("atLeast") || json.has("atMost")) {
                return new Rated(column(field, json.get("column")), number(json, "atLeast"), number(json, "atMost"),
                        text(json, "then").orElseThrow(() -> wrong("MappingJson_member", "then")));
            }
            return fromColumns(field, json);
        }

        private FieldRule parts(String field, JsonObject json) {
            List<FieldRule> rules = new ArrayList<>();
            if (json.get("parts").isJsonArray()) {
                json.getAsJsonArray("parts").forEach(part -> {
                    if (!part.isJsonObject() || part.getAsJsonObject().has("parts") || part.getAsJsonObject().has("after")) {
                        throw wrong("MappingJson_member", "parts");
                    }
                    rules.add(rule(field, part.getAsJsonObject()));
                });
            }
            if (rules.isEmpty()) {
                throw wrong("MappingJson_member", "parts");
            }
            return new Parts(rules, text(json, "joint").orElse(";"));
        }

        private FieldRule fromColumns(String field, JsonObject json) {
            List<ColumnRef> columns = new ArrayList<>();
            if (json.has("columns") && json.get("columns").isJsonArray()) {
                json.getAsJsonArray("columns").forEach(element -> columns.add(column(field, element)));
            } else {
                columns.add(column(field, json.get("column")));
            }
            if (columns.isEmpty()) {
                throw wrong("MappingJson_column", field);
            }
            Map<String, String> values = new LinkedHashMap<>();
            if (json.has("values")) {
                object(json, "values").entrySet().forEach(entry -> values.put(entry.getKey(), string(entry.getValue(), "values")));
            }
            List<String> patterns = new ArrayList<>();
            if (json.has("patterns") && json.get("patterns").isJsonArray()) {
                json.getAsJsonArray("patterns").forEach(element -> patterns.add(string(element, "patterns")));
            }
            FromColumns rule = new FromColumns(columns, text(json, "joint").or(() -> text(json, "split")).orElse(" "), values, text(json, "otherwise"),
                    patterns, constant(LetterCase.class, text(json, "case").orElse("keep"), "case"), text(json, "split").filter(split -> !split.isEmpty()));
            if (!Dates.patternsFit(rule)) {
                throw wrong("MappingJson_pattern", field, String.join(", ", patterns));
            }
            return rule;
        }

        private ColumnRef column(String field, JsonElement json) {
            try {
                if (json != null && json.isJsonObject()) {
                    return new ColumnRef(string(json.getAsJsonObject().get("name"), "name"),
                            whole(json.getAsJsonObject(), "nth").orElse(1), 0);
                }
                if (json != null && json.isJsonPrimitive()) {
                    JsonPrimitive primitive = json.getAsJsonPrimitive();
                    return primitive.isNumber() ? ColumnRef.at(primitive.getAsInt()) : ColumnRef.named(primitive.getAsString());
                }
            } catch (IllegalArgumentException e) {
                throw wrong("MappingJson_column", field);
            }
            throw wrong("MappingJson_column", field);
        }

        private Charset charset(String name) {
            try {
                return name.equalsIgnoreCase(NAMED_CP932) ? CharsetGuess.CP932 : Charset.forName(name);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw wrong("MappingJson_charset", name);
            }
        }

        private char delimiter(String text) {
            if (text.length() != 1 || "\"\r\n".contains(text)) {
                throw wrong("MappingJson_delimiter", text);
            }
            return text.charAt(0);
        }

        private ZoneId zone(String name) {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException e) {
                throw wrong("MappingJson_zone", name);
            }
        }

        private <E extends Enum<E>> E constant(Class<E> type, String name, String member) {
            try {
                return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw wrong("MappingJson_member", member);
            }
        }

        private void onlyKnown(JsonObject json, Set<String> members) {
            for (String member : json.keySet()) {
                if (!members.contains(member)) {
                    throw wrong("MappingJson_unknownMember", member);
                }
            }
        }

        private JsonObject object(JsonObject json, String member) {
            if (!json.has(member) || !json.get(member).isJsonObject()) {
                throw wrong("MappingJson_member", member);
            }
            return json.getAsJsonObject(member);
        }

        private Optional<String> text(JsonObject json, String member) {
            return json.has(member) && !json.get(member).isJsonNull() ? Optional.of(string(json.get(member), member))
                    : Optional.empty();
        }

        private Optional<BigDecimal> number(JsonObject json, String member) {
            try {
                return json.has(member) ? Optional.of(json.get(member).getAsBigDecimal()) : Optional.empty();
            } catch (NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
                throw wrong("MappingJson_member", member);
            }
        }

        private OptionalInt whole(JsonObject json, String member) {
            if (!json.has(member)) {
                return OptionalInt.empty();
            }
            try {
                int number = json.get(member).getAsInt();
                if (number >= 0) {
                    return OptionalInt.of(number);
                }
            } catch (NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
                throw wrong("MappingJson_member", member);
            }
            throw wrong("MappingJson_member", member);
        }

        private String string(JsonElement json, String member) {
            if (json == null || !json.isJsonPrimitive()) {
                throw wrong("MappingJson_member", member);
            }
            return json.getAsString();
        }

        private Wrong wrong(String key, Object... arguments) {
            return new Wrong(texts.text(key, arguments));
        }
    }
}
