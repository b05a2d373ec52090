// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes what a license server gave out as the debug log of FlexNet, so that the log of a later run begins with that of an earlier one. */
final class FlexnetLog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/yyyy");
    private static final DateTimeFormatter READ_UP_TO = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int HOURS_BETWEEN_STAMPS = 6;
    private static final String DAEMON = "gisd";

    private FlexnetLog() {
    }

    /** Of two lines of one second, what comes back comes first, then what goes out. */
    private record Line(Instant at, int order, String daemon, String text) {
    }

    /**
     * @param from the day on which the server was started
     * @return the local time of the last line
     */
    static String write(Path file, String feature, LicenseCounter counter, LocalDate from, Instant now, ZoneId zone) {
        List<Line> lines = new ArrayList<>();
        Instant started = from.atStartOfDay(zone).toInstant();
        lines.add(new Line(started, -2, "lmgrd", "FlexNet Licensing (v11.19.5.0 build 293241 x64_lsb) started on lic01 (linux) (" + DATE.format(from) + ")"));
        lines.add(new Line(started, -1, DAEMON, "Server started on lic01 for:\t" + feature));
        for (Instant at = started; !at.isAfter(now); at = at.plusSeconds(HOURS_BETWEEN_STAMPS * 3600L)) {
            lines.add(new Line(at, 0, "lmgrd", "TIMESTAMP " + DATE.format(at.atZone(zone))));
        }
        counter.held().forEach(held -> {
            String what = ": \"" + feature + "\" " + held.user() + "@" + held.device() + "  ";
            lines.add(new Line(held.start(), 2, DAEMON, "OUT" + what));
            lines.add(new Line(held.end(), 1, DAEMON, "IN" + what));
        });
        counter.refused().forEach(refused -> lines.add(new Line(refused.at(), 2, DAEMON, "DENIED: \"" + feature + "\" " + refused.user() + "@"
                + refused.device() + "  (Licensed number of users already reached. (-4,342:10054 \"\"))")));
        List<Line> written = lines.stream().filter(line -> !line.at().isAfter(now))
                .sorted(Comparator.comparing(Line::at).thenComparing(Line::order).thenComparing(Line::text)).toList();
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, written.stream().map(line -> TIME.format(line.at().atZone(zone)) + " (" + line.daemon() + ") " + line.text()).toList(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return READ_UP_TO.format(written.getLast().at().atZone(zone));
    }
}
