// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLicensesTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-20T01:40:00Z");
    private static final long SEED = 2026;
    private final SampleCity city = new SampleCity(SEED, NOW, TOKYO);

    @TempDir
    Path folder;

    private static ServedSoftware software(SampleCity of) {
        return new ServedSoftware(of, SEED, TOKYO);
    }

    /** How many were out at most, by trying every start. */
    private static long peak(LicenseCounter counter) {
        return counter.held().stream().mapToLong(one -> counter.held().stream()
                .filter(other -> !other.start().isAfter(one.start()) && other.end().isAfter(one.start())).count()).max().orElse(0);
    }

    @Test
    void nobodyGetsMoreThanThereIs() {
        assertEquals(ServedSoftware.MAPS, peak(software(city).maps()));
        assertEquals(ServedSoftware.MINUTES, peak(software(city).minutes()));
    }

    @Test
    void thePilotWasTooSmallAndTheMapsJustEnough() {
        LicenseCounter maps = software(city).maps();
        LicenseCounter minutes = software(city).minutes();
        double ofMaps = (double) maps.refused().size() / maps.held().size();
        double ofMinutes = (double) minutes.refused().size() / minutes.held().size();
        assertTrue(ofMaps > 0.002 && ofMaps < 0.05, ofMaps + " of " + maps.held().size());
        assertTrue(ofMinutes > 0.1 && ofMinutes < 0.8, ofMinutes + " of " + minutes.held().size());
    }

    @Test
    void whoIsRefusedTriesAgainOrGivesUp() {
        Instant nine = Instant.parse("2026-11-02T00:00:00Z");
        LicenseCounter counter = new LicenseCounter(1);
        counter.day(List.of(new LicenseCounter.Wish("a", "p", nine, Duration.ofMinutes(10), List.of()),
                new LicenseCounter.Wish("b", "q", nine.plusSeconds(60), Duration.ofMinutes(5), List.of(Duration.ofMinutes(5), Duration.ofMinutes(4))),
                new LicenseCounter.Wish("c", "r", nine.plusSeconds(120), Duration.ofMinutes(5), List.of())));
        assertEquals(List.of("a", "b"), counter.held().stream().map(LicenseCounter.Held::user).toList());
        assertEquals(List.of("b", "c", "b"), counter.refused().stream().map(LicenseCounter.Refused::user).toList());
        assertEquals(nine.plus(Duration.ofMinutes(10)), counter.held().getLast().start(), "what ends at an instant is free at it");
    }

    @Test
    void continuesTheLogOfAnEarlierRun() throws IOException {
        SampleCity yesterday = new SampleCity(SEED, NOW.minusSeconds(86_400), TOKYO);
        String last = FlexnetLog.write(folder.resolve("now"), "gis", software(city).maps(), city.firstDay(), NOW, TOKYO);
        FlexnetLog.write(folder.resolve("earlier"), "gis", software(yesterday).maps(), city.firstDay(), yesterday.now(), TOKYO);
        String now = Files.readString(folder.resolve("now"));
        String earlier = Files.readString(folder.resolve("earlier"));
        assertTrue(now.startsWith(earlier) && now.length() > earlier.length());
        assertTrue(last.startsWith("2026-11-20 "), last);
    }

    @Test
    void booksAreInThePlainFormats() throws IOException {
        LicenseBooks books = new LicenseBooks(folder, city, LocalDate.of(2026, 11, 20));
        for (Path file : List.of(books.contracts(), books.pools(), books.seats(), books.checkouts(software(city).minutes()))) {
            List<String> lines = Files.readAllLines(file);
            int columns = lines.getFirst().split(",", -1).length;
            lines.forEach(line -> assertEquals(columns, line.split(",", -1).length, file + ": " + line));
        }
        assertEquals(61, Files.readAllLines(folder.resolve("seats.csv")).size());
        assertEquals(61, Files.readAllLines(folder.resolve("seats.csv")).stream().distinct().count());
        assertTrue(Files.readString(folder.resolve("contracts.csv")).contains(",2026-12-31,30,"));
    }
}
