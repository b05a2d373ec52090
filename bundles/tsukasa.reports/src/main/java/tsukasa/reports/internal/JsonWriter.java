// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** JSON from front to back; what is open is closed in turn. */
final class JsonWriter {
    private final Writer out;
    private final Deque<Boolean> begun = new ArrayDeque<>();
    private boolean named;

    JsonWriter(Writer out) {
        this.out = out;
    }

    JsonWriter object() throws IOException {
        return open('{');
    }

    JsonWriter array() throws IOException {
        return open('[');
    }

    private JsonWriter open(char bracket) throws IOException {
        separate();
        out.append(bracket);
        begun.push(false);
        return this;
    }

    JsonWriter endObject() throws IOException {
        return end('}');
    }

    JsonWriter endArray() throws IOException {
        return end(']');
    }

    private JsonWriter end(char bracket) throws IOException {
        begun.pop();
        out.append(bracket);
        return this;
    }

    /** Each value in a line of its own, for the rows of tables. */
    JsonWriter line() throws IOException {
        separate();
        out.append('\n');
        named = true;
        return this;
    }

    JsonWriter name(String name) throws IOException {
        separate();
        quoted(name);
        out.append(':');
        named = true;
        return this;
    }

    /** @param value a text, number, truth or null */
    JsonWriter value(Object value) throws IOException {
        separate();
        switch (value) {
        case null -> out.append("null");
        case Double number when !Double.isFinite(number) -> out.append("null");
        case Double number -> out.append(plain(number));
        case Number number -> out.append(number.toString());
        case Boolean truth -> out.append(truth.toString());
        default -> quoted(value.toString());
        }
        return this;
    }

    private static String plain(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString();
    }

    private void separate() throws IOException {
        if (named) {
            named = false;
        } else if (!begun.isEmpty()) {
            if (begun.pop()) {
                out.append(',');
            }
            begun.push(true);
        }
    }

    private void quoted(String text) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            default -> {
                boolean lone = Character.isSurrogate(c) && !(Character.isHighSurrogate(c) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
                if (c < ' ' || lone) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
            }
        }
        out.append('"');
    }
}
