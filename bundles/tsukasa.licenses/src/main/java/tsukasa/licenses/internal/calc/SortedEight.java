// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

/** Sorts eight numbers by a network of nineteen exchanges, none of which is a branch that a processor would have to guess. */
final class SortedEight {
    static final int SIZE = 8;

    private SortedEight() {
    }

    /** The eight numbers from {@code at} on, in order, into the beginning of {@code into}. */
    static void sort(int[] of, int at, int[] into) {
        int a = of[at];
        int b = of[at + 1];
        int c = of[at + 2];
        int d = of[at + 3];
        int e = of[at + 4];
        int f = of[at + 5];
        int g = of[at + 6];
        int h = of[at + 7];
        int least = Math.min(a, c);
        c = Math.max(a, c);
        a = least;
        least = Math.min(b, d);
        d = Math.max(b, d);
        b = least;
        least = Math.min(e, g);
        g = Math.max(e, g);
        e = least;
        least = Math.min(f, h);
        h = Math.max(f, h);
        f = least;
        least = Math.min(a, e);
        e = Math.max(a, e);
        a = least;
        least = Math.min(b, f);
        f = Math.max(b, f);
        b = least;
        least = Math.min(c, g);
        g = Math.max(c, g);
        c = least;
        least = Math.min(d, h);
        h = Math.max(d, h);
        d = least;
        least = Math.min(a, b);
        b = Math.max(a, b);
        a = least;
        least = Math.min(c, d);
        d = Math.max(c, d);
        c = least;
        least = Math.min(e, f);
        f = Math.max(e, f);
        e = least;
        least = Math.min(g, h);
        h = Math.max(g, h);
        g = least;
        least = Math.min(c, e);
        e = Math.max(c, e);
        c = least;
        least = Math.min(d, f);
        f = Math.max(d, f);
        d = least;
        least = Math.min(b, e);
        e = Math.max(b, e);
        b = least;
        least = Math.min(d, g);
        g = Math.max(d, g);
        d = least;
        least = Math.min(b, c);
        c = Math.max(b, c);
        b = least;
        least = Math.min(d, e);
        e = Math.max(d, e);
        d = least;
        least = Math.min(f, g);
        g = Math.max(f, g);
        f = least;
        into[0] = a;
        into[1] = b;
        into[2] = c;
        into[3] = d;
        into[4] = e;
        into[5] = f;
        into[6] = g;
        into[7] = h;
    }
}
