// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.snmp.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the build of the operating system in an agent's description of its system. */
final class OsBuild {
    private static final Pattern WINDOWS = Pattern.compile("(?i)\\bbuild (\\d{4,6}(?:\\.\\d+)?)");
    private static final Pattern LINUX = Pattern.compile("^Linux \\S+ (\\d+\\.\\d+\\S*)");
    /** The first build of Windows 10; its agent calls it version 6.3 all the same. */
    private static final double FIRST_OF_TEN = 10_240;

    private OsBuild() {
    }

    static Optional<String> in(String description) {
        Matcher windows = WINDOWS.matcher(description);
        if (windows.find()) {
            String build = windows.group(1);
            return Optional.of(Double.parseDouble(build) >= FIRST_OF_TEN ? "10.0." + build : build);
        }
        Matcher linux = LINUX.matcher(description);
        return linux.find() ? Optional.of(linux.group(1)) : Optional.empty();
    }
}
