// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Short lists in one column: a line for each value; nothing in them has a line break of its own. */
final class Lines {
    private Lines() {
    }

    static String of(List<String> values) {
        return String.join("\n", values);
    }

    /** The first of them, as many as find room. */
    static String of(List<String> values, int longest) {
        String all = of(values);
        return all.length() <= longest ? all : all.substring(0, Math.max(0, all.lastIndexOf('\n', longest)));
    }

    static List<String> read(String text) {
        return text.lines().toList();
    }

    static String ofPairs(Map<String, String> pairs) {
        return pairs.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).collect(Collectors.joining("\n"));
    }

    static Map<String, String> readPairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        text.lines().forEach(line -> pairs.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return pairs;
    }
}
