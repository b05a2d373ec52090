// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import java.util.Comparator;

/** The order of texts in a table: letter by letter without case, numbers within them by their size (PC9 before PC10). */
enum TextOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int atA = 0;
        int atB = 0;
        while (atA < a.length() && atB < b.length()) {
            char letterA = a.charAt(atA);
            char letterB = b.charAt(atB);
            if (digit(letterA) && digit(letterB)) {
                int endA = endOfNumber(a, atA);
                int endB = endOfNumber(b, atB);
                int order = compareNumbers(a, atA, endA, b, atB, endB);
                if (order != 0) {
                    return order;
                }
                atA = endA;
                atB = endB;
            } else {
                int order = Character.compare(Character.toLowerCase(letterA), Character.toLowerCase(letterB));
                if (order != 0) {
                    return order;
                }
                atA++;
                atB++;
            }
        }
        int order = Integer.compare(a.length() - atA, b.length() - atB);
        return order != 0 ? order : a.compareTo(b);
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, int startA, int endA, String b, int startB, int endB) {
        int fromA = firstSignificant(a, startA, endA);
        int fromB = firstSignificant(b, startB, endB);
        if (endA - fromA != endB - fromB) {
            return Integer.compare(endA - fromA, endB - fromB);
        }
        for (int i = 0; i < endA - fromA; i++) {
            int order = Character.compare(a.charAt(fromA + i), b.charAt(fromB + i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int firstSignificant(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }
}
