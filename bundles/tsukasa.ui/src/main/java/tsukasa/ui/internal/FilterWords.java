// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a person typed into a filter: words, each of which must stand somewhere in a row. Case and the width of letters
 * do not matter, so that {@code ＡＢＣ} finds {@code abc} and half-width kana find kana.
 */
public record FilterWords(List<String> words) {
    public static final FilterWords NONE = new FilterWords(List.of());
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final char FIRST_HALF_KANA = '\uFF61';
    private static final char LAST_HALF_KANA = '\uFF9F';

    public FilterWords {
        words = List.copyOf(words);
    }

    public static FilterWords of(String typed) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
        return folded.isEmpty() ? NONE : new FilterWords(Arrays.asList(folded.split("\\s+")));
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether whatever these words find, the others find too; so the others' rows are enough to look through. */
    public boolean narrows(FilterWords others) {
        return others.words.stream().allMatch(other -> words.stream().anyMatch(word -> word.contains(other)));
    }

    /** Whether the word, folded as {@link #of} does it, stands in this text. */
    static boolean contains(String text, String word) {
        int last = text.length() - word.length();
        char first = word.charAt(0);
        for (int at = 0; at <= last; at++) {
            if (fold(text.charAt(at)) == first && matchesAt(text, at, word)) {
                return true;
            }
        }
        return needsNormalizing(text)
                && Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).contains(word);
    }

    private static boolean matchesAt(String text, int at, String word) {
        for (int i = 1; i < word.length(); i++) {
            if (fold(text.charAt(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char letter) {
        if (letter < 0x80) {
            return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
        }
        char narrow = letter >= FIRST_WIDE && letter <= LAST_WIDE ? (char) (letter - FIRST_WIDE + '!') : letter;
        return Character.toLowerCase(narrow);
    }

    /** Half-width kana join with their marks, which letter by letter comparing can't see; the rest is rare enough to ask. */
    private static boolean needsNormalizing(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= FIRST_HALF_KANA && letter <= LAST_HALF_KANA) {
                return true;
            }
        }
        return false;
    }
}
