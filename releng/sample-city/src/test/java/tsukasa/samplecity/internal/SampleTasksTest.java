// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTasksTest {
    @TempDir
    Path folder;

    private List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    @Test
    void hasTheTasksOfACityOfWhichThreePercentCanBeDone() throws IOException {
        List<String[]> rows = rows(new TaskBooks(folder, 2026).tasks());
        assertEquals(TaskBooks.TASKS, rows.size());
        assertEquals(TaskBooks.TASKS, rows.stream().map(row -> row[1] + row[2]).distinct().count());
        assertEquals(TaskBooks.COMPLETABLE, rows.stream().filter(row -> row[7].equals("yes")).count());
        assertEquals(0, rows.stream().filter(row -> row[7].equals("yes") && (!row[8].isEmpty() || row[6].equals("mynumber"))).count());
        assertEquals(0, rows.stream().filter(row -> (row[7].equals("no") || row[7].equals("partly")) && row[8].isEmpty()).count());
        long silent = rows.stream().filter(row -> row[7].isEmpty()).count();
        long excluded = rows.stream().filter(row -> row[6].equals("mynumber")).count();
        assertTrue(silent > 20 && silent < 100, silent + " without an answer");
        assertTrue(excluded > 60 && excluded < 200, excluded + " of My Number");
    }

    @Test
    void everyRemedyRemovesSomethingAndMostBlockersHaveOne() throws IOException {
        TaskBooks books = new TaskBooks(folder, 2026);
        Set<String> blockers = rows(books.tasks()).stream().flatMap(row -> Arrays.stream(row[8].split(";"))).filter(one -> !one.isEmpty()).collect(
                Collectors.toSet());
        for (String[] remedy : rows(books.remedies(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 11, 20)))) {
            assertTrue(Arrays.stream(remedy[3].split(";")).anyMatch(removed -> blockers.stream().anyMatch(one -> one.equals(removed) || one
                    .startsWith(removed + ":"))), String.join(",", remedy));
        }
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        List<String> once = Files.readAllLines(new TaskBooks(folder, 2026).tasks());
        assertEquals(once, Files.readAllLines(new TaskBooks(folder, 2026).tasks()));
    }

    @Test
    void itsPastEndsInWhatIsNow() throws IOException {
        TaskBooks books = new TaskBooks(folder, 2026);
        TaskYear year = new TaskYear(folder, books, LocalDate.of(2025, 11, 1));
        Map<String, String> last = new HashMap<>();
        Map<String, String> day = new HashMap<>();
        Set<String> dropped = new HashSet<>();
        for (String[] row : rows(year.tasks())) {
            assertTrue(row[9].compareTo(day.getOrDefault(row[0], "")) > 0, "each version of a day of its own: " + String.join(",", row));
            day.put(row[0], row[9]);
            last.put(row[0], String.join(",", Arrays.copyOf(row, 9)));
            if (!row[10].isEmpty()) {
                dropped.add(row[0]);
            }
        }
        assertEquals(12, dropped.size());
        last.keySet().removeAll(dropped);
        assertEquals(Set.copyOf(books.rows()), Set.copyOf(last.values()));
    }

    @Test
    void tabletsUnlockedWhatWaitedForThem() throws IOException {
        TaskBooks books = new TaskBooks(folder, 2026);
        TaskYear year = new TaskYear(folder, books, LocalDate.of(2025, 11, 1));
        List<String[]> waited = rows(year.tasks()).stream().filter(row -> row[8].equals("paper:" + TaskBooks.TABLETS_INSTEAD)).toList();
        assertEquals(11, waited.size(), "nine that can be done since, two that kept paper");
        assertEquals(2, books.rows().stream().filter(row -> row.endsWith(",no,paper:" + TaskBooks.TABLETS_INSTEAD)).count());
    }

    @Test
    void notesNameTasksOfTheSection() {
        List<String> rows = new TaskBooks(folder, 2026).rows();
        Map<String, String> sections = rows.stream().map(row -> row.split(",", -1)).collect(Collectors.toMap(row -> row[0] + " " + row[2], row -> row[1]));
        Notes notes = new Notes(rows);
        SampleCity city = new SampleCity(2026, Instant.parse("2026-11-20T01:40:00Z"), ZoneId.of("Asia/Tokyo"));
        List<Visit> noted = city.visits().stream().filter(visit -> !notes.of(visit).isEmpty()).toList();
        assertTrue(noted.size() > 500, noted.size() + " notes");
        noted.forEach(visit -> assertEquals(visit.staff().section(), sections.get(notes.of(visit))));
    }
}
