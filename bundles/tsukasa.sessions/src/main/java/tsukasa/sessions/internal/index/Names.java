// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the users, devices and sources, so that millions of rows can name them in few bytes. Not safe for threads. */
final class Names {
    /** Of somebody whose name is not known, who is the same as nobody. */
    static final int NOBODY = -1;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** @param name null if it is not known */
    int number(String name) {
        if (name == null) {
            return NOBODY;
        }
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }
}
