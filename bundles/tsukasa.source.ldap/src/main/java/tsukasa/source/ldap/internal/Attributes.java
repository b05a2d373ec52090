// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.ldap.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import com.unboundid.ldap.sdk.Entry;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;

/** Which attribute says what. */
final class Attributes {
    private final Map<Field, String> names = new EnumMap<>(Field.class);

    /** @param changed lines {@code what=attribute}; nothing behind the sign: it is not read */
    Attributes(Preset preset, String[] changed, Texts texts) {
        for (Field field : Field.values()) {
            names.put(field, field.preset(preset));
        }
        for (String line : changed) {
            if (line.isBlank()) {
                continue;
            }
            int sign = line.indexOf('=');
            Field field = sign < 0 ? null : Field.of(line.substring(0, sign).strip()).orElse(null);
            if (field == null) {
                throw new Refusal(texts.text("Attributes_unknown", line, String.join(", ", Arrays.stream(Field.values()).map(Field::key).toList())));
            }
            names.put(field, line.substring(sign + 1).strip());
        }
    }

    /** The attributes to ask for. */
    String[] wanted(boolean ofComputers) {
        return names.entrySet().stream().filter(named -> named.getKey().ofComputers() == ofComputers && !named.getValue().isEmpty())
                .map(Map.Entry::getValue).distinct().toArray(String[]::new);
    }

    /** Its first value without blanks around it; empty if there is none. */
    Optional<String> value(Entry entry, Field field) {
        String name = names.get(field);
        return name.isEmpty() ? Optional.empty() : Optional.ofNullable(entry.getAttributeValue(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
