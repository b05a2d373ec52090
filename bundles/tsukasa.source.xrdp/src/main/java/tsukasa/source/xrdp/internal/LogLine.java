// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of xrdp's or sesman's log.
 *
 * @param at  local time of the host, to the second; the log names no zone
 * @param pid process that wrote it; only there with {@code EnableProcessId=true}
 */
record LogLine(LocalDateTime at, OptionalInt pid, String text) {
    private static final Pattern LINE = Pattern.compile("\\[(\\d{8}-\\d{2}:\\d{2}:\\d{2})\\] \\[\\w+ *\\] (?:\\[pid:(\\d+) tid:\\d+\\] )?(.*)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss");

    /** Reads a line; empty if it is not one of these logs' (a continuation, garbage). */
    static Optional<LogLine> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime at = LocalDateTime.parse(matcher.group(1), TIME);
            OptionalInt pid = matcher.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(2)));
            return Optional.of(new LogLine(at, pid, matcher.group(3)));
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
