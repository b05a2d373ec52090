// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSurveysTest {
    private static final int FIRST_ANSWER = 6;
    private final SampleCity city = new SampleCity(2026, Instant.parse("2026-11-20T01:40:00Z"), ZoneId.of("Asia/Tokyo"));

    @TempDir
    Path folder;

    @Test
    void ninetyPercentAreSatisfied() throws IOException {
        for (int wave = 0; wave < 2; wave++) {
            List<String[]> rows = rows(wave);
            double satisfied = rows.stream().filter(row -> row[FIRST_ANSWER].equals("A4") || row[FIRST_ANSWER].equals("A5")).count() / (double) rows.size();
            assertTrue(satisfied > 0.86 && satisfied < 0.95, "wave " + wave + ": " + satisfied);
        }
    }

    @Test
    void onlyThoseAnswerWhoHaveALicenseAlready() throws IOException {
        assertTrue(rows(0).stream().allMatch(row -> Integer.parseInt(row[0]) <= 145));
        assertTrue(rows(1).stream().anyMatch(row -> Integer.parseInt(row[0]) > 145));
    }

    @Test
    void asksForEveryColumnOfTheAnswers() throws IOException {
        SurveyBooks books = new SurveyBooks(folder, city, 2026);
        String structure = Files.readString(books.structure());
        Set<String> asked = Set.of(Files.readAllLines(books.answers(0)).getFirst().split(",")).stream().filter(column -> column.startsWith("Q"))
                .map(column -> column.replaceFirst("\\[.*", "")).collect(Collectors.toSet());
        assertEquals(Set.of("Q1", "Q2", "Q6", "Q7", "Q8"), asked);
        asked.forEach(code -> assertTrue(structure.contains("<title><![CDATA[" + code + "]]></title>"), code));
    }

    @Test
    void isTheSameEveryTime() throws IOException {
        List<String> once = Files.readAllLines(new SurveyBooks(folder, city, 2026).answers(1));
        assertEquals(once, Files.readAllLines(new SurveyBooks(folder, city, 2026).answers(1)));
    }

    private List<String[]> rows(int wave) throws IOException {
        return Files.readAllLines(new SurveyBooks(folder, city, 2026).answers(wave)).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }
}
