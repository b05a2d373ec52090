// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tsukasa.api.JapaneseCalendar;
import tsukasa.api.Layer;

class SampleCityTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-20T01:40:00Z");
    private final SampleCity city = new SampleCity(2026, NOW, TOKYO);

    @TempDir
    Path folder;

    @Test
    void isOfTheScaleOfAWardOffice() {
        List<Visit> visits = city.visits();
        assertTrue(visits.size() > 10_000 && visits.size() < 40_000, visits.size() + " sessions");
        long users = visits.stream().map(visit -> visit.staff().number()).distinct().count();
        assertTrue(users > 190 && users <= 200, users + " users");
    }

    @Test
    void growsInWaves() {
        assertEquals(10, usersBetween(city.firstDay(), city.secondWave()));
        assertTrue(usersBetween(city.secondWave(), city.thirdWave()) <= 145);
        assertTrue(usersBetween(city.secondWave(), city.thirdWave()) > 130);
        assertTrue(usersBetween(city.thirdWave(), city.thirdWave().plusMonths(3)) > 180);
    }

    @Test
    void hardlyWorksOnHolidays() {
        double onHolidays = city.visits().stream().filter(visit -> !JapaneseCalendar.isWorkday(day(visit))).count();
        assertTrue(onHolidays > 0 && onHolidays / city.visits().size() < 0.03);
    }

    @Test
    void keepsMyNumberWorkOut() {
        assertEquals(Set.of(Layer.LGWAN, Layer.OFFICE),
                city.staff().stream().map(Staff::layer).collect(Collectors.toSet()));
    }

    @Test
    void remembersTheSamePastOnALaterDay() {
        List<Visit> later = new SampleCity(2026, NOW.plusSeconds(86_400), TOKYO).visits();
        assertEquals(city.visits(), later.subList(0, city.visits().size()));
    }

    @Test
    void isAnotherCityForAnotherSeed() {
        assertFalse(new SampleCity(7, NOW, TOKYO).visits().equals(city.visits()));
    }

    @Test
    void hasPeopleInNow() {
        long open = city.visits().stream().filter(visit -> visit.end().isAfter(NOW)).count();
        assertTrue(open > 40 && open < 150, open + " open");
    }

    @Test
    void continuesTheLogsOfAnEarlierRun() throws IOException {
        List<Visit> lgwan = city.visits().stream().filter(visit -> visit.staff().host().equals("ts-lgwan-01")).toList();
        XrdpLogs.write(folder.resolve("now"), lgwan, NOW, TOKYO);
        XrdpLogs.write(folder.resolve("earlier"), lgwan, NOW.minusSeconds(3600), TOKYO);
        for (String log : List.of("xrdp.log", "xrdp-sesman.log")) {
            String now = Files.readString(folder.resolve("now").resolve(log));
            String earlier = Files.readString(folder.resolve("earlier").resolve(log));
            assertTrue(now.startsWith(earlier) && now.length() > earlier.length(), log);
        }
    }

    @Test
    void writesTheJapaneseReportInCp932() throws IOException {
        Path file = folder.resolve("report.csv");
        UsageReport.japanese(file, city.visits().subList(0, 20), NOW, TOKYO);
        List<String> lines = Files.readAllLines(file, Charset.forName("windows-31j"));
        assertEquals("接続ID,利用者,部署,端末名,IPアドレス,接続先,ネットワーク,開始日時,終了日時", lines.getFirst());
        assertEquals(21, lines.size());
    }

    private long usersBetween(LocalDate from, LocalDate to) {
        return city.visits().stream().filter(visit -> !day(visit).isBefore(from) && day(visit).isBefore(to))
                .map(visit -> visit.staff().number()).distinct().count();
    }

    private static LocalDate day(Visit visit) {
        return LocalDate.ofInstant(visit.start(), TOKYO);
    }
}
