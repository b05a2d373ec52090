// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.util.ArrayList;
import java.util.List;

/** Cuts a command line into words as people write it: at blanks, but not within double quotes. No shell ever sees it. */
final class CommandLine {
    private CommandLine() {
    }

    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
                begun = true;
            } else if (Character.isWhitespace(c) && !quoted) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
