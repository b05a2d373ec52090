// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence;

/** Texts as both engines can keep them. */
public final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {
    }

    /** The same text, with U+FFFD for U+0000 and for half a surrogate pair, which PostgreSQL refuses; null stays null. */
    public static String of(String text) {
        if (text == null) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            clean.appendCodePoint(point == 0 || half ? REPLACEMENT : point);
        });
        return clean.toString();
    }
}
