// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static Optional<Instant> usual(String text) {
        return new Dates(List.of(), TOKYO, Locale.JAPAN).instant(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-01T09:30:00+09:00", "2026-10-01T00:30:00Z", "2026-10-01 09:30", "2026/10/1 9:30",
            "2026/10/01 09:30:00", "2026.10.01 9:30", "2026年10月1日 9時30分", "2026年10月1日(木) 9:30", "２０２６／１０／０１　０９：３０",
            "令和8年10月1日 9時30分", "R8.10.1 9:30", "令和8年10月1日 午前9時30分", "20261001093000", "202610010930", "20261001 0930",
            "2026/10/01 9:30 AM", "平成38年10月1日 9:30", "2026-10-01T09:30:00.000", "2026年10月1日9時30分0秒", "2026-10-01T0930+0900"})
    void readsTheUsualWaysToWriteAnInstant(String text) {
        if (text.equals("2026-10-01T0930+0900")) {
            assertEquals(Optional.empty(), usual(text));
            return;
        }
        assertEquals(Optional.of(Instant.parse("2026-10-01T00:30:00Z")), usual(text), text);
    }

    @ParameterizedTest
    @CsvSource({"令和元年5月1日,2019-04-30T15:00:00Z", "2026/10/01 24:00,2026-10-01T15:00:00Z", "2026/10/01 午後1時,2026-10-01T04:00:00Z",
            "2026/10/01 12:05 AM,2026-09-30T15:05:00Z", "2026-10-01,2026-09-30T15:00:00Z", "S64.1.7 10:00,1989-01-07T01:00:00Z",
            "2026/10/01 9:30:15.25,2026-10-01T00:30:15.250Z", "2024/2/29 0:00,2024-02-28T15:00:00Z"})
    void readsTheLessUsual(String text, String instant) {
        assertEquals(Optional.of(Instant.parse(instant)), usual(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/02/29 9:00", "2026/13/01 9:00", "2026/10/01 25:00", "2026/10/01 9:60", "10/01/2026 9:00", "9:00",
            "yesterday", "2026/10-01", "2026", "46000.5", "2026/10/01 午後13時", "#N/A", "26/10/01 9:00"})
    void takesNothingElseForAnInstant(String text) {
        assertEquals(Optional.empty(), usual(text), text);
    }

    @Test
    void readsByPatternWithoutMovingADay() {
        Dates us = new Dates(List.of("MM/dd/yyyy hh:mm a", "MM/dd/yyyy"), TOKYO, Locale.ENGLISH);
        assertEquals(Optional.of(Instant.parse("2026-10-01T08:30:00Z")), us.instant("10/01/2026 05:30 PM"));
        assertEquals(Optional.of(LocalDate.of(2026, 10, 1)), us.day("10/01/2026"));
        assertEquals(Optional.empty(), us.instant("02/30/2026"));
        assertEquals(Optional.empty(), us.instant("2026-10-01"));
    }

    @Test
    void readsErasByPattern() {
        Dates era = new Dates(List.of("Gy年M月d日 H:mm", "GGGGGy.M.d"), TOKYO, Locale.JAPAN);
        assertEquals(Optional.of(Instant.parse("2026-10-01T00:30:00Z")), era.instant("令和8年10月1日 9:30"));
        assertEquals(Optional.of(LocalDate.of(2019, 5, 1)), era.day("R1.5.1"));
        assertEquals(Optional.of(LocalDate.of(2019, 5, 1)), era.day("令和元年5月1日 0:00"));
    }

    @Test
    void refusesAPatternThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Dates(List.of("yyyy-QQQQQQQ-bad"), TOKYO, Locale.JAPAN));
    }

    @Test
    void refusesALocalTimeThatNeverWasAndTakesTheFirstOfTwo() {
        Dates berlin = new Dates(List.of(), ZoneId.of("Europe/Berlin"), Locale.GERMANY);
        assertEquals(Optional.empty(), berlin.instant("2026-03-29 02:30"));
        assertEquals(Optional.of(Instant.parse("2026-10-25T00:30:00Z")), berlin.instant("2026-10-25 02:30"));
    }

    @Test
    void isStrictInThePlainFormat() {
        Dates iso = new Dates(List.of(PlainFormat.ISO), TOKYO, Locale.JAPAN);
        assertEquals(Optional.of(Instant.parse("2026-10-01T00:30:00Z")), iso.instant("2026-10-01T09:30+09:00"));
        assertEquals(Optional.empty(), iso.instant("2026-10-01T09:30"));
        assertEquals(Optional.empty(), iso.instant("2026/10/01 9:30"));
    }
}
