// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.sql.SQLException;
import java.util.Arrays;

import org.postgresql.copy.CopyIn;

/** Rows in the text format of COPY: tab between columns, newline after a row, \N for null, a backslash before what would mislead. */
final class CopyBuffer {
    private static final int FULL = 1 << 16;
    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;
    private static final int LONGEST = 4;

    private byte[] bytes = new byte[FULL + (FULL >> 2)];
    private int length;

    boolean full() {
        return length >= FULL;
    }

    void sendTo(CopyIn copying) throws SQLException {
        copying.writeToCopy(bytes, 0, length);
        length = 0;
    }

    void row(Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                plain('\t');
            }
            switch (values[i]) {
                case null -> {
                    plain('\\');
                    plain('N');
                }
                case String text -> text(text);
                default -> text(values[i].toString());
            }
        }
        plain('\n');
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped('\\');
                case '\t' -> escaped('t');
                case '\n' -> escaped('n');
                case '\r' -> escaped('r');
                default -> {
                    if (c < ONE_BYTE) {
                        plain(c);
                    } else {
                        int point = text.codePointAt(i);
                        i += Character.charCount(point) - 1;
                        utf8(point);
                    }
                }
            }
        }
    }

    private void escaped(char c) {
        plain('\\');
        plain(c);
    }

    private void plain(int c) {
        room();
        bytes[length++] = (byte) c;
    }

    /** @param point beyond ASCII, and no half of a pair: {@link tsukasa.persistence.StorableText} has replaced those */
    private void utf8(int point) {
        room();
        if (point < TWO_BYTES) {
            bytes[length++] = (byte) (0xC0 | point >> 6);
        } else if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            bytes[length++] = (byte) (0xE0 | point >> 12);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
        } else {
            bytes[length++] = (byte) (0xF0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
        }
        bytes[length++] = (byte) (0x80 | point & 0x3F);
    }

    private void room() {
        if (length + LONGEST > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }
}
