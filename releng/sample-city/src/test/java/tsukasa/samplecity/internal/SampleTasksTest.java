// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
        for (String[] remedy : rows(books.remedies())) {
            assertTrue(Arrays.stream(remedy[3].split(";")).anyMatch(removed -> blockers.stream().anyMatch(one -> one.equals(removed) || one
                    .startsWith(removed + ":"))), String.join(",", remedy));
        }
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        List<String> once = Files.readAllLines(new TaskBooks(folder, 2026).tasks());
        assertEquals(once, Files.readAllLines(new TaskBooks(folder, 2026).tasks()));
    }
}
