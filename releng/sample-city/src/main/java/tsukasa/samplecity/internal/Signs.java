// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes what others see of the city's laptops: an inventory agent at the start of each session, and the carriers day by day. */
final class Signs {
    static final String BUILD = "10.0.26100.2314";
    static final String CLIENT = "3.2.1";
    private static final int DAYS = 45;
    private static final int MONTHS_BILLED = 2;
    private static final int DAYS_SWAPPED = 10;
    private static final int MANAGERS = 145;
    /** Two who sit side by side, and put each other's SIM in. */
    private static final int SWAPPED_ONE = 63;
    private static final int SWAPPED_OTHER = 64;
    private static final int FULL_DISK = 118;
    private static final int SLOW_CLOCK = 91;
    private static final List<Integer> NOT_ENCRYPTED = List.of(77, 133);
    private static final long DISK = 238_000_000_000L;
    private final Path folder;
    private final List<Visit> visits;
    private final Instant now;
    private final ZoneId zone;

    Signs(Path folder, List<Visit> visits, Instant now, ZoneId zone) {
        this.folder = folder;
        this.visits = visits;
        this.now = now;
        this.zone = zone;
    }

    Path contacts() {
        LocalDate first = LocalDate.ofInstant(now, zone).minusDays(DAYS);
        return write("contacts.csv", Stream.concat(Stream.of("device,at,user,address,os,osBuild,client,encryption,signal,radio,iccid,driftSeconds,"
                + "diskFree,diskSize,contact"), visits.stream().filter(visit -> !day(visit.start()).isBefore(first)).map(this::contact)
                .filter(line -> !line.isEmpty())));
    }

    private String contact(Visit visit) {
        int number = visit.staff().number();
        Instant at = visit.start().plusSeconds(90);
        if (at.isAfter(now)) {
            return "";
        }
        SplittableRandom random = new SplittableRandom(at.getEpochSecond() * 31 + number);
        boolean old = number % 23 == 0;
        long free = number == FULL_DISK ? DISK / 40 : DISK / 4 + random.nextLong(DISK / 4);
        return String.join(",", visit.staff().laptop(), at.toString(), visit.staff().user(), visit.staff().address(), "Windows 11 Pro",
                old ? "10.0.22631.4460" : BUILD, old ? "3.1.0" : CLIENT, NOT_ENCRYPTED.contains(number) ? "off" : "on",
                String.valueOf(-70 - random.nextInt(35)), number <= MANAGERS ? "LTE" : "5G", sim(number, at), String.valueOf(number == SLOW_CLOCK ? -840
                : random.nextInt(5) - 2), String.valueOf(free), String.valueOf(DISK), visit.key());
    }

    private String sim(int number, Instant at) {
        boolean swapped = at.isAfter(now.minus(Duration.ofDays(DAYS_SWAPPED)));
        return DeviceBooks.iccid(swapped && number == SWAPPED_ONE ? SWAPPED_OTHER : swapped && number == SWAPPED_OTHER ? SWAPPED_ONE : number);
    }

    /** What each line carried on each day up to yesterday: what was shown on the screen, by the hour. */
    Path bill() {
        LocalDate first = YearMonth.from(day(now)).minusMonths(MONTHS_BILLED).atDay(1);
        LocalDate today = day(now);
        Map<LocalDate, Map<Integer, Long>> bytes = new TreeMap<>();
        visits.stream().filter(visit -> !day(visit.start()).isBefore(first) && day(visit.start()).isBefore(today))
                .forEach(visit -> bytes.computeIfAbsent(day(visit.start()), on -> new TreeMap<>()).merge(visit.staff().number(), carried(visit), Long::sum));
        return write("bill.csv", Stream.concat(Stream.of("line,day,bytes"), bytes.entrySet().stream().flatMap(day -> day.getValue().entrySet().stream()
                .map(line -> String.join(",", DeviceBooks.line(line.getKey()), day.getKey().toString(), String.valueOf(line.getValue()))))));
    }

    private static long carried(Visit visit) {
        long each = visit.staff().number() <= MANAGERS ? 11_000 : 4_500;
        SplittableRandom random = new SplittableRandom(visit.start().getEpochSecond() ^ visit.staff().number());
        return Duration.between(visit.start(), visit.end()).toSeconds() * (each / 2 + random.nextLong(each));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private Path write(String name, Stream<String> lines) {
        Path file = folder.resolve(name);
        try {
            return Files.write(file, lines.toList(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
