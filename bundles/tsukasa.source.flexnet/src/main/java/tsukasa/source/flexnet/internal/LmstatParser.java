// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the output of {@code lmstat -a}, of any version and vendor; what it does not know it passes over. */
final class LmstatParser {
    private static final Pattern ASKED = Pattern.compile("^.*license manager status on (\\p{L}{2,3}) (\\d{1,2})/(\\d{1,2})/(\\d{2,4}) (\\d{1,2}):(\\d{2}).*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FEATURE = Pattern.compile("^\\s*Users of (?<name>.+?):\\s+(?<what>.*)$");
    private static final Pattern COUNTED = Pattern.compile("Total of (\\d+) (?:\\p{L}+ )?licenses? issued;\\s*Total of (\\d+) licenses? in use");
    private static final Pattern UNCOUNTED = Pattern.compile("uncounted", Pattern.CASE_INSENSITIVE);
    private static final Pattern RESERVED = Pattern.compile("^\\s+(\\d+) RESERVATIONs? for .*$");
    private static final Pattern QUEUED = Pattern.compile("^\\s+\\S.*\\) queued for (\\d+) licenses?.*$");
    private static final Pattern FAULT = Pattern.compile("^\\s*(?:Error getting status|lmgrd is not running|Cannot get .*?):.*$");
    private static final Pattern DAEMONS = Pattern.compile("^\\s*Vendor daemon status.*$");
    private static final Pattern DAEMON = Pattern.compile("^\\s*([^\\s:]+): (.+)$");
    private static final Pattern SERVER = Pattern.compile("^\\s*([^\\s:]+): license server (.+)$");
    private final Map<String, Feature> features = new LinkedHashMap<>();
    private final Set<String> faults = new LinkedHashSet<>();
    private Optional<LocalDateTime> asked = Optional.empty();
    private Optional<Feature> current = Optional.empty();
    private List<Holding> holdings = new ArrayList<>();
    private int reserved;
    private int queued;
    private int unread;
    private boolean daemons;

    private LmstatParser() {
    }

    static LmstatReport parse(String output) {
        LmstatParser parser = new LmstatParser();
        output.lines().forEach(parser::line);
        parser.finish();
        return new LmstatReport(parser.asked, new ArrayList<>(parser.features.values()), List.copyOf(parser.faults));
    }

    private void line(String line) {
        Matcher feature = FEATURE.matcher(line);
        if (feature.matches()) {
            finish();
            daemons = false;
            current = Optional.of(feature(feature.group("name"), feature.group("what")));
        } else if (line.isBlank()) {
            return;
        } else if (!Character.isWhitespace(line.charAt(0)) && !line.startsWith("\"")) {
            finish();
            outside(line);
        } else if (current.isPresent()) {
            below(line);
        } else {
            outside(line);
        }
    }

    private void finish() {
        current.map(head -> new Feature(head.name(), head.told(), head.issued(), head.used(), reserved, queued, unread, holdings))
                .ifPresent(feature -> features.merge(feature.name(), feature, Feature::and));
        current = Optional.empty();
        holdings = new ArrayList<>();
        reserved = 0;
        queued = 0;
        unread = 0;
    }

    private Feature feature(String name, String what) {
        Matcher counted = COUNTED.matcher(what);
        if (counted.find()) {
            return Feature.of(name, Feature.Told.COUNTED, number(counted.group(1)), number(counted.group(2)));
        }
        if (UNCOUNTED.matcher(what).find()) {
            return Feature.of(name, Feature.Told.UNCOUNTED, 0, 0);
        }
        faults.add(name + ": " + what.replaceAll("^\\(|\\)$", ""));
        return Feature.of(name, Feature.Told.UNKNOWN, 0, 0);
    }

    private void below(String line) {
        Optional<Holding> holding = HoldingLine.parse(line);
        Matcher keeps = RESERVED.matcher(line);
        Matcher waits = QUEUED.matcher(line);
        if (holding.isPresent()) {
            holdings.add(holding.get());
        } else if (keeps.matches()) {
            reserved += number(keeps.group(1));
        } else if (waits.matches()) {
            queued += number(waits.group(1));
        } else if (line.contains(" start ")) {
            unread++;
        }
    }

    private void outside(String line) {
        Matcher when = ASKED.matcher(line);
        Matcher server = SERVER.matcher(line);
        Matcher daemon = DAEMON.matcher(line);
        if (when.matches()) {
            asked = new ToldTime(when.group(1), number(when.group(2)), number(when.group(3)), OptionalInt.of(number(when.group(4))),
                    LocalTime.of(number(when.group(5)) % 24, number(when.group(6)) % 60)).before(LocalDateTime.of(2000, 1, 1, 0, 0));
        } else if (DAEMONS.matcher(line).matches()) {
            daemons = true;
        } else if (FAULT.matcher(line).matches()) {
            faults.add(line.strip());
        } else if (server.matches()) {
            fault(line, server.group(2));
        } else if (daemons && daemon.matches()) {
            fault(line, daemon.group(2));
        }
    }

    private void fault(String line, String state) {
        if (!state.startsWith("UP")) {
            faults.add(line.strip());
        }
    }

    /** A number of any length; what no server can have is cut. */
    private static int number(String digits) {
        return digits.length() > 9 ? 999_999_999 : Integer.parseInt(digits);
    }
}
