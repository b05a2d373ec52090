// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

/** Text in the places that a page has for it. */
final class Html {
    private Html() {
    }

    /** In an element or a quoted attribute. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> {
                boolean allowed = c >= 0x20 && c < 0xd800 || c == '\t' || c == '\n' || c >= 0xe000 && c < 0xfffe
                        || c >= 0x10000;
                escaped.appendCodePoint(allowed ? c : c == '\r' ? ' ' : 0xfffd);
            }
            }
        });
        return escaped.toString();
    }

    /** As a quoted string of a style sheet that stands in an element. */
    static String css(String text) {
        StringBuilder quoted = new StringBuilder("'");
        text.codePoints().forEach(c -> {
            if (c < 0x20 || "'\"\\<>&{};@/*".indexOf(c) >= 0) {
                quoted.append('\\').append(String.format(java.util.Locale.ROOT, "%06x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('\'').toString();
    }

    /** In narrow characters, of which a Japanese one takes two. */
    static int width(String text) {
        return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }

    /** A value whose words are smaller than its digits. */
    static String units(String value) {
        return text(value).replaceAll("(?<=\\d)\\s?(時間|分|秒|kB|MB|GB|TB|PB|B|h|min|s|%)(?![A-Za-z])",
                "<span class=\"unit\">$1</span>");
    }
}
