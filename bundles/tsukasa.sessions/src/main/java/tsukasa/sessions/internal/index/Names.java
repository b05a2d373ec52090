// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers the users, devices and sources, so that millions of rows can name them in few bytes. A block of a day brings its
 * names as bytes, thousands of them, nearly all known: they are looked up as they are, without a text made of each. Not safe
 * for threads.
 */
final class Names {
    /** Of somebody whose name is not known, who is the same as nobody. */
    static final int NOBODY = -1;
    private static final int FIRST_CAPACITY = 1024;
    private static final int SPREAD = 0x9E3779B9;

    private byte[] bytes = new byte[FIRST_CAPACITY * 8];
    /** Where each name ends, which is where the next begins. */
    private int[] ends = new int[FIRST_CAPACITY];
    private int[] hashes = new int[FIRST_CAPACITY];
    private int size;
    /** The number plus one of the name that is found here; twice as many places as there may be names. */
    private int[] places = new int[FIRST_CAPACITY * 2];

    /** @param name null if it is not known */
    int number(String name) {
        if (name == null) {
            return NOBODY;
        }
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        return number(encoded, 0, encoded.length);
    }

    /** The number of a name in UTF-8. */
    int number(byte[] from, int start, int length) {
        int hash = 1;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + from[i];
        }
        hash *= SPREAD;
        int place = hash >>> Integer.numberOfLeadingZeros(places.length - 1);
        for (; places[place] != 0; place = place + 1 & places.length - 1) {
            int number = places[place] - 1;
            if (hashes[number] == hash && Arrays.equals(bytes, start(number), ends[number], from, start, start + length)) {
                return number;
            }
        }
        return add(from, start, length, hash, place);
    }

    private int add(byte[] from, int start, int length, int hash, int place) {
        int at = start(size);
        if (bytes.length - at < length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + length));
        }
        System.arraycopy(from, start, bytes, at, length);
        ends[size] = at + length;
        hashes[size] = hash;
        places[place] = ++size;
        if (size == ends.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        places = new int[size * 4];
        for (int number = 0; number < size; number++) {
            int place = hashes[number] >>> Integer.numberOfLeadingZeros(places.length - 1);
            while (places[place] != 0) {
                place = place + 1 & places.length - 1;
            }
            places[place] = number + 1;
        }
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    String name(int number) {
        return new String(bytes, start(number), ends[number] - start(number), StandardCharsets.UTF_8);
    }

    int size() {
        return size;
    }
}
