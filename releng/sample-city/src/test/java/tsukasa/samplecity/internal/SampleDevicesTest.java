// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDevicesTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private final SampleCity city = new SampleCity(2026, Instant.parse("2026-11-20T01:40:00Z"), TOKYO);

    @TempDir
    Path folder;

    @Test
    void everySessionsLaptopIsInTheBooks() throws IOException {
        List<String[]> devices = rows(books().devices());
        Set<String> names = devices.stream().map(cells -> cells[3]).collect(Collectors.toSet());
        assertTrue(names.containsAll(city.visits().stream().map(visit -> visit.staff().laptop()).collect(Collectors.toSet())));
        Set<String> sims = rows(books().sims()).stream().map(cells -> cells[0]).collect(Collectors.toSet());
        assertEquals(devices.size(), devices.stream().map(cells -> cells[8]).filter(sims::contains).distinct().count(), "each has a SIM of its own");
        assertEquals(200 + Spare.values().length, devices.size());
    }

    @Test
    void nobodyIsLentWhatAnotherHas() throws IOException {
        List<String[]> loans = rows(books().loans());
        Set<String> held = new HashSet<>();
        for (String[] loan : loans) {
            if (loan[5].isEmpty()) {
                assertTrue(held.add(loan[0]), loan[0]);
            }
            assertTrue(loan[4].isEmpty() || !Instant.parse(loan[4]).isBefore(java.time.LocalDate.parse(loan[2]).atStartOfDay(TOKYO).toInstant()), loan[0]);
        }
        assertEquals(202, held.size(), "two hundred, the lost one, and the one that was not given back");
        assertEquals(7, loans.stream().filter(loan -> loan[4].isEmpty()).count());
    }

    @Test
    void whoHasLeftHasASeatOrALaptop() throws IOException {
        List<String> left = rows(books().staff()).stream().filter(cells -> !cells[4].isEmpty()).map(cells -> cells[0]).toList();
        Path seats = new LicenseBooks(folder, city, java.time.LocalDate.of(2026, 11, 20)).seats();
        Set<String> seated = rows(seats).stream().map(cells -> cells[1]).collect(Collectors.toSet());
        assertEquals(List.of("t0005"), left.stream().filter(user -> !seated.contains(user)).toList());
        assertEquals("t0005", Spare.NOT_GIVEN_BACK.borrower());
    }

    @Test
    void signsAreOfRegisteredLines() throws IOException {
        Signs signs = new Signs(folder, city.visits(), city.now(), TOKYO);
        List<String[]> contacts = rows(signs.contacts());
        assertTrue(contacts.size() > 1_000 && contacts.stream().allMatch(cells -> cells.length == 15), contacts.size() + " contacts");
        assertEquals(contacts.size(), contacts.stream().map(cells -> cells[14]).distinct().count(), "each has a key of its own");
        Set<String> lines = rows(books().sims()).stream().map(cells -> cells[1]).collect(Collectors.toSet());
        List<String[]> bill = rows(signs.bill());
        assertTrue(bill.size() > 1_000 && bill.stream().allMatch(cells -> lines.contains(cells[0]) && Long.parseLong(cells[2]) > 0), bill.size() + " days");
        long october = bill.stream().filter(cells -> cells[1].startsWith("2026-10") && Integer.parseInt(cells[0].substring(9)) <= 145)
                .mapToLong(cells -> Long.parseLong(cells[2])).sum();
        assertTrue(october > 300_000_000_000L && october < 500_000_000_000L, "about what the pool has: " + october);
    }

    private DeviceBooks books() {
        return new DeviceBooks(folder, city, TOKYO);
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }
}
