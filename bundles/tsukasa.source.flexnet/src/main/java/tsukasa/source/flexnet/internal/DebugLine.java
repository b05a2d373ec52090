// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the debug log of lmgrd and its vendor daemons: {@code 14:46:39 (adskflex) OUT: "CAD" t-sato@PC0123 (2 licenses)}.
 *
 * @param time   of the server's zone, to the second
 * @param daemon who wrote it
 */
record DebugLine(LocalTime time, String daemon, String text) {
    private static final Pattern LINE = Pattern.compile("^\\s*(\\d{1,2}):(\\d{2}):(\\d{2}) \\(([^()\\s]+)\\) ?(.*)$");
    private static final Pattern STAMP = Pattern.compile("^TIMESTAMP (\\d{1,2})/(\\d{1,2})/(\\d{4})\\b.*$");
    private static final Pattern LONG_DATE = Pattern.compile("^.*\\b(?:Time|Start-Date): \\p{L}{3} (\\p{L}{3}) (\\d{1,2}) (\\d{4})\\b.*$");
    private static final Pattern STARTED = Pattern.compile("^FlexNet Licensing .*\\((\\d{1,2})/(\\d{1,2})/(\\d{4})\\)\\s*$");
    private static final Pattern ACT = Pattern.compile("^(OUT|IN|DENIED): (?:\"([^\"]+)\"|(\\S+)) (.+)@(\\S+)\\s*(.*)$");
    private static final Pattern QUANTITY = Pattern.compile("\\((\\d+) licenses?\\)");
    private static final Pattern REASON = Pattern.compile("\\((.*\\(-?\\d+,.*)\\)\\s*$");

    /** Something that happened to licenses. */
    enum Kind {
        OUT, IN, DENIED
    }

    /** @param reason why it was refused, in the server's words; empty if it does not say */
    record Act(Kind kind, String feature, String user, String host, int quantity, String reason) {
        /** Whether it was refused because all licenses were out, not for a rule or a version. */
        boolean noneLeft() {
            return reason.isEmpty() || reason.contains("(-4,");
        }
    }

    static Optional<DebugLine> parse(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = Integer.parseInt(found.group(2));
        int second = Integer.parseInt(found.group(3));
        if (hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        return Optional.of(new DebugLine(LocalTime.of(hour, minute, second), found.group(4), found.group(5)));
    }

    /** The date, on the few lines that tell it. */
    Optional<LocalDate> date() {
        Matcher stamp = STAMP.matcher(text);
        Matcher started = STARTED.matcher(text);
        Matcher words = LONG_DATE.matcher(text);
        if (stamp.matches()) {
            return date(stamp.group(3), Integer.parseInt(stamp.group(1)), stamp.group(2));
        }
        if (started.matches()) {
            return date(started.group(3), Integer.parseInt(started.group(1)), started.group(2));
        }
        return words.matches() ? date(words.group(3), month(words.group(1)), words.group(2)) : Optional.empty();
    }

    private static int month(String name) {
        return Arrays.stream(Month.values()).filter(month -> month.name().startsWith(name.toUpperCase(Locale.ROOT)))
                .findFirst().map(Month::getValue).orElse(0);
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether this vendor daemon begins anew, so that nothing that it gave out before is out any more. */
    boolean begins() {
        return text.startsWith("Server started on");
    }

    Optional<Act> act() {
        Matcher found = ACT.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        String rest = found.group(6);
        Matcher several = QUANTITY.matcher(rest);
        Matcher reason = REASON.matcher(rest);
        return Optional.of(new Act(Kind.valueOf(found.group(1)), found.group(2) == null ? found.group(3) : found.group(2),
                found.group(4).strip(), found.group(5), several.find() ? Math.max(1, Integer.parseInt(several.group(1))) : 1,
                reason.find() ? reason.group(1) : ""));
    }
}
