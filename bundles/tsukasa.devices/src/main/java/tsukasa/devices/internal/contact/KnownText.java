// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import tsukasa.persistence.StorableText;

/** How what is known of a device is kept: a line for each part, its fields between tabs. */
final class KnownText {
    private static final String FACT = "f";
    private static final String SEEN = "s";
    private static final String USER = "u";
    private static final String COUNTER = "c";

    private KnownText() {
    }

    static String of(Known known) {
        StringBuilder text = new StringBuilder(512);
        known.facts().forEach((fact, said) -> line(text, FACT, fact.name(), said.at(), said.value()));
        new TreeMap<>(known.seen()).forEach((source, at) -> line(text, SEEN, source, at));
        new TreeMap<>(known.users()).forEach((user, at) -> line(text, USER, user, at));
        new TreeMap<>(known.counters()).forEach((source, reading) -> line(text, COUNTER, source, reading.at(), reading.key(), reading.total(),
                reading.began(), reading.sim()));
        return StorableText.of(text.toString());
    }

    private static void line(StringBuilder text, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "\t");
            escape(text, fields[i].toString());
        }
        text.append('\n');
    }

    private static void escape(StringBuilder text, String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\\' -> text.append("\\\\");
                default -> text.append(c);
            }
        }
    }

    static Known read(String text) {
        Map<Fact, Known.Stamped> facts = new EnumMap<>(Fact.class);
        Map<String, Long> seen = new HashMap<>();
        Map<String, Long> users = new HashMap<>();
        Map<String, Reading> counters = new HashMap<>();
        for (int from = 0; from < text.length();) {
            int end = text.indexOf('\n', from);
            String[] fields = text.substring(from, end).split("\t", -1);
            long at = Long.parseLong(fields[2]);
            switch (fields[0]) {
                case FACT -> facts.put(Fact.valueOf(fields[1]), new Known.Stamped(at, plain(fields[3])));
                case SEEN -> seen.put(plain(fields[1]), at);
                case USER -> users.put(plain(fields[1]), at);
                case COUNTER -> counters.put(plain(fields[1]), new Reading(at, plain(fields[3]), Long.parseLong(fields[4]),
                        Long.parseLong(fields[5]), fields[6]));
                default -> throw new IllegalStateException("what is known of a device has a line of the kind " + fields[0]);
            }
            from = end + 1;
        }
        return new Known(facts, seen, users, counters);
    }

    private static String plain(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                char next = field.charAt(++i);
                text.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
