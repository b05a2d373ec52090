// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code user host display (v1.0) (server/port handle), start Wed 3/11 16:46, 4 licenses, PID: 7}. Names may hold
 * blanks, so what follows them is looked for first.
 */
final class HoldingLine {
    private static final Pattern LINE = Pattern.compile("^\\s+(?<who>\\S.*?)\\s+(?:\\(v?(?<version>[^()\\s]*)\\)\\s+)?"
            + "\\((?<server>[^()\\s/]+)/(?<port>\\d+) (?<handle>\\d+)\\),? start (?<weekday>\\p{L}{2,3})\\.? "
            + "(?<month>\\d{1,2})/(?<day>\\d{1,2})(?:/(?<year>\\d{2,4}))? (?<hour>\\d{1,2}):(?<minute>\\d{2})(?<rest>.*)$");
    private static final Pattern QUANTITY = Pattern.compile(", (\\d+) licenses?\\b");
    private static final int NAMES = 3;

    private HoldingLine() {
    }

    static Optional<Holding> parse(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches() || Integer.parseInt(found.group("hour")) > 23 || Integer.parseInt(found.group("minute")) > 59) {
            return Optional.empty();
        }
        String[] names = names(found.group("who"));
        LocalTime time = LocalTime.of(Integer.parseInt(found.group("hour")), Integer.parseInt(found.group("minute")));
        OptionalInt year = found.group("year") == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(found.group("year")));
        ToldTime start = new ToldTime(found.group("weekday"), Integer.parseInt(found.group("month")),
                Integer.parseInt(found.group("day")), year, time);
        Matcher several = QUANTITY.matcher(found.group("rest"));
        int quantity = several.find() ? Integer.parseInt(several.group(1)) : 1;
        return Optional.of(new Holding(names[0], names[1], names[2], found.group("server"), found.group("handle"), start, quantity));
    }

    /**
     * User, host and display. More than three words are a name with blanks, or a number that the program gave for the server
     * to keep. On Windows the display mostly is the host's name again, which tells where a name ends.
     */
    private static String[] names(String who) {
        List<String> words = Arrays.asList(who.split("\\s+"));
        if (words.size() > NAMES && words.getLast().chars().allMatch(Character::isDigit)) {
            words = words.subList(0, words.size() - 1);
        }
        if (words.size() < NAMES) {
            return new String[] {words.getFirst(), words.size() > 1 ? words.get(1) : "", ""};
        }
        int host = words.size() - 2;
        for (int i = words.size() - 2; i > 0; i--) {
            if (sameMachine(words.get(i), words.get(i + 1))) {
                host = i;
                break;
            }
        }
        return new String[] {String.join(" ", words.subList(0, host)), words.get(host), String.join(" ", words.subList(host + 1, words.size()))};
    }

    private static boolean sameMachine(String host, String display) {
        return display.toLowerCase(Locale.ROOT).split("[.:]")[0].equals(host.toLowerCase(Locale.ROOT).split("[.:]")[0]);
    }
}
