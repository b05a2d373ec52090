// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The features that are to be taken: all of them, or those that fit one of some names with {@code *} for anything. */
final class Wanted {
    private final List<Pattern> names;

    Wanted(String... globs) {
        names = Arrays.stream(globs).map(String::strip).filter(glob -> !glob.isEmpty()).map(Wanted::pattern).toList();
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.CASE_INSENSITIVE);
    }

    boolean wants(String feature) {
        return names.isEmpty() || names.stream().anyMatch(name -> name.matcher(feature).matches());
    }
}
