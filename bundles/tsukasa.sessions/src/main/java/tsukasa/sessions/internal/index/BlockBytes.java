// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that numbers and texts are written to or read from, one after the other; a small number takes few of them. */
final class BlockBytes {
    private static final int FIRST_CAPACITY = 4096;
    private static final int LONGEST_NUMBER = 10;
    private byte[] bytes;
    private int place;

    BlockBytes() {
        this(new byte[FIRST_CAPACITY]);
    }

    BlockBytes(byte[] content) {
        bytes = content;
    }

    byte[] written() {
        return Arrays.copyOf(bytes, place);
    }

    /** @param value not negative */
    void number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("only what is not negative can be written: " + value);
        }
        room(LONGEST_NUMBER);
        long rest = value;
        while (rest > 0x7f) {
            bytes[place++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[place++] = (byte) rest;
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, place, encoded.length);
        place += encoded.length;
    }

    private void room(int needed) {
        if (bytes.length - place < needed) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, place + needed));
        }
    }

    long number() {
        long value = 0;
        for (int shift = 0;; shift += 7) {
            byte next = bytes[place++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    String text() {
        int length = (int) number();
        place += length;
        return new String(bytes, place - length, length, StandardCharsets.UTF_8);
    }

    /** The number of the name that is written here as a text. */
    int name(Names names) {
        int length = (int) number();
        place += length;
        return names.number(bytes, place - length, length);
    }
}
