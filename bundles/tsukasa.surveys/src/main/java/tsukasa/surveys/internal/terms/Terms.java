// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.terms;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The terms of a text, without a dictionary. Japanese changes its script where a word begins: runs of kanji and of katakana are terms,
 * hiragana, which mostly is grammar, is none. Longer runs of kanji are compounds, so each two of its characters are a term too. Words in
 * letters are terms from three on, unless they are grammar.
 */
public final class Terms {
    private static final int LEAST_LETTERS = 3;
    private static final int LEAST_KANA = 2;
    private static final Set<String> GRAMMAR = Set.of("the", "and", "for", "not", "are", "was", "but", "with", "that", "this", "can", "you", "all",
            "has", "have", "from", "because", "must", "only", "there", "when", "what", "our", "they", "need", "needs", "would", "could", "cannot");
    /** Kanji that count, point or say little by themselves. */
    private static final String PALE = "事物者等方時中上下前後内外為様的性化約何今其此毎各同又或所人日月年分回件個度";

    private Terms() {
    }

    /** Each once, in the order in which they come first. */
    public static Set<String> of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Set<String> terms = new LinkedHashSet<>();
        int start = 0;
        Run run = Run.NONE;
        for (int i = 0; i <= plain.length(); i++) {
            Run here = i == plain.length() ? Run.NONE : Run.of(plain.charAt(i), run);
            if (here != run) {
                add(run, plain.substring(start, i), terms);
                start = i;
                run = here;
            }
        }
        return terms;
    }

    private static void add(Run run, String term, Set<String> terms) {
        switch (run) {
            case KANJI -> {
                if (term.length() > 1 || PALE.indexOf(term.charAt(0)) < 0) {
                    terms.add(term);
                }
                for (int i = 0; term.length() > 2 && i + 2 <= term.length(); i++) {
                    terms.add(term.substring(i, i + 2));
                }
            }
            case KATAKANA -> {
                if (term.length() >= LEAST_KANA) {
                    terms.add(term);
                }
            }
            case LETTERS -> {
                if (term.length() >= LEAST_LETTERS && !GRAMMAR.contains(term)) {
                    terms.add(term);
                }
            }
            case NONE -> {
                // between terms
            }
        }
    }

    private enum Run {
        KANJI, KATAKANA, LETTERS, NONE;

        /** Of a character, which may go on with what is before it: the long vowel of katakana, the repeated kanji. */
        static Run of(char c, Run before) {
            UnicodeScript script = UnicodeScript.of(c);
            if (script == UnicodeScript.HAN) {
                return KANJI;
            }
            if (script == UnicodeScript.KATAKANA || c == 'ー' && before == KATAKANA) {
                return KATAKANA;
            }
            return Character.isLetter(c) && script != UnicodeScript.HIRAGANA && script != UnicodeScript.COMMON ? LETTERS : NONE;
        }
    }
}
