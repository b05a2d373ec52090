// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.redaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tsukasa.api.report.Column.Content;

/**
 * The names of people and things that are known, and how to find them in sentences: those of plain letters and digits as words or parts of
 * words between marks, others wherever they stand.
 */
final class KnownNames {
    private static final Pattern WORD = Pattern.compile("[a-z0-9](?:[a-z0-9._@+-]*[a-z0-9])?");
    private static final Pattern MARK = Pattern.compile("[._@+-]+");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");
    private static final int SHORTEST_WORD = 3;
    private static final int SHORTEST_PHRASE = 2;
    private final Map<String, Name> names = new HashMap<>();
    private final Map<String, List<String>> phrases = new HashMap<>();

    /** What a name is the name of, by the one name that stands for all of its names. */
    record Name(Content kind, String canonical) {
    }

    /** @param canonical the name that stands for all names of this person or thing */
    void add(Content kind, String name, String canonical) {
        String plain = plain(name);
        if (!plain.isEmpty() && names.putIfAbsent(plain, new Name(kind, plain(canonical))) == null && !WORD.matcher(plain).matches()
                && plain.length() >= SHORTEST_PHRASE) {
            List<String> alike = phrases.computeIfAbsent(plain.substring(0, SHORTEST_PHRASE), start -> new ArrayList<>());
            alike.add(plain);
            alike.sort(Comparator.comparingInt(String::length).reversed());
        }
    }

    /** As compared: without differences of width and case. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    Optional<Name> exactly(String text) {
        return Optional.ofNullable(names.get(plain(text)));
    }

    /** Whom a text names that is more than a name. */
    Optional<Name> within(String text) {
        Name[] first = new Name[1];
        replace(text, name -> {
            first[0] = first[0] == null ? name : first[0];
            return "";
        });
        return Optional.ofNullable(first[0]);
    }

    /** The text with each name that is known replaced; the very same text if there is none. */
    String replace(String text, Function<Name, String> by) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(plain.length());
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean changed = false;
        int at = 0;
        Matcher word = WORD.matcher(lower);
        boolean more = word.find();
        while (at < lower.length()) {
            String phrase = phrase(lower, at);
            while (more && word.start() < at) {
                more = word.find();
            }
            if (phrase != null) {
                out.append(by.apply(names.get(phrase)));
                at += phrase.length();
                changed = true;
            } else if (more && word.start() == at) {
                String replaced = word(plain.substring(at, word.end()), by);
                changed |= replaced != null;
                out.append(replaced == null ? plain.substring(at, word.end()) : replaced);
                at = word.end();
            } else {
                out.append(plain.charAt(at++));
            }
        }
        return changed ? out.toString() : text;
    }

    private String phrase(String lower, int at) {
        if (at + SHORTEST_PHRASE > lower.length()) {
            return null;
        }
        for (String phrase : phrases.getOrDefault(lower.substring(at, at + SHORTEST_PHRASE), List.of())) {
            if (lower.startsWith(phrase, at)) {
                return phrase;
            }
        }
        return null;
    }

    /** A word with the names in it replaced, the longest first; null if it has none. */
    private String word(String word, Function<Name, String> by) {
        Name whole = named(word);
        if (whole != null) {
            return by.apply(whole);
        }
        Matcher mark = MARK.matcher(word);
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Integer> ends = new ArrayList<>();
        while (mark.find()) {
            ends.add(mark.start());
            starts.add(mark.end());
        }
        ends.add(word.length());
        for (int length = starts.size() - 1; length > 0; length--) {
            for (int i = 0; i + length <= starts.size(); i++) {
                Name part = named(word.substring(starts.get(i), ends.get(i + length - 1)));
                if (part != null) {
                    String before = word.substring(0, starts.get(i));
                    String after = word.substring(ends.get(i + length - 1));
                    String left = word(before, by);
                    String right = word(after, by);
                    return (left == null ? before : left) + by.apply(part) + (right == null ? after : right);
                }
            }
        }
        return null;
    }

    private Name named(String word) {
        return word.length() < SHORTEST_WORD || COUNT.matcher(word).matches() ? null : names.get(word.toLowerCase(Locale.ROOT));
    }
}
