// SPDX-License-Identifier: EPL-2.0
package tsukasa.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tsukasa.schedules.Recurrence.MonthlyWorkday;

class RecurrenceTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** The days are read off a calendar of 2026 and 2027: 2027-01-04 is the first day after New Year on which offices open. */
    @ParameterizedTest
    @CsvSource({"daily 07:00, 2026-11-20T07:00, 2026-11-21T07:00", "daily 07:00, 2026-11-20T06:59, 2026-11-20T07:00",
        "workdays 07:00, 2026-11-20T07:00, 2026-11-24T07:00", "weekly mon 08:30, 2026-11-20T00:00, 2026-11-23T08:30",
        "weekly fri 08:30, 2026-11-20T08:30, 2026-11-27T08:30", "monthly 1 07:00, 2026-11-20T00:00, 2026-12-01T07:00",
        "monthly 30 07:00, 2027-01-31T00:00, 2027-02-28T07:00", "monthly last 07:00, 2027-02-01T00:00, 2027-02-28T07:00",
        "monthly workday 1 07:00, 2026-12-28T00:00, 2027-01-04T07:00", "monthly workday 3 07:00, 2027-01-01T00:00, 2027-01-06T07:00",
        "monthly workday 6 07:00, 2027-01-01T00:00, 2027-01-12T07:00", "monthly workday last 18:00, 2026-12-01T00:00, 2026-12-28T18:00",
        "monthly workday -2 18:00, 2026-12-01T00:00, 2026-12-25T18:00", "monthly workday last 18:00, 2026-12-28T18:00, 2027-01-29T18:00"})
    void isDueNext(String text, LocalDateTime after, LocalDateTime next) {
        Recurrence recurrence = RecurrenceText.parse(text).orElseThrow();
        assertEquals(next.atZone(TOKYO).toInstant(), recurrence.next(after.atZone(TOKYO).toInstant(), TOKYO));
        assertEquals(text, RecurrenceText.of(recurrence));
    }

    @Test
    void theLastTimeIsTheOneThatNothingLiesAfter() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            Recurrence recurrence = RecurrenceText
                    .parse(List.of("daily 00:00", "workdays 23:59", "weekly sun 02:30", "monthly 31 05:00", "monthly workday 5 09:00").get(i % 5))
                    .orElseThrow();
            Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(2 * 365 * 86_400));
            ZoneId zone = List.of(TOKYO, ZoneId.of("America/New_York")).get(random.nextInt(2));
            Instant latest = recurrence.latest(now, zone);
            assertTrue(!latest.isAfter(now));
            Instant next = recurrence.next(now, zone);
            assertTrue(next.isAfter(now));
            assertEquals(next, recurrence.next(latest, zone));
            assertEquals(latest, recurrence.latest(next.minusMillis(1), zone));
        }
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsDueLaterOnThatDay() {
        Recurrence recurrence = RecurrenceText.parse("daily 02:30").orElseThrow();
        ZoneId newYork = ZoneId.of("America/New_York");
        Instant before = LocalDate.of(2027, 3, 14).atStartOfDay(newYork).toInstant();
        assertEquals(Instant.parse("2027-03-14T07:30:00Z"), recurrence.next(before, newYork));
        assertEquals(Instant.parse("2027-03-15T06:30:00Z"), recurrence.next(Instant.parse("2027-03-14T07:30:00Z"), newYork));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "daily", "07:00", "daily 25:00", "daily 7:00", "weekly 07:00", "weekly xyz 07:00", "monthly 0 07:00",
        "monthly 32 07:00", "monthly workday 0 07:00", "monthly workday 16 07:00", "monthly workday 07:00", "yearly 1 07:00", "daily daily 07:00"})
    void whatIsNoRecurrenceIsNotRead(String text) {
        assertEquals(Optional.empty(), RecurrenceText.parse(text));
    }

    @Test
    void saysItInWords() {
        assertEquals("毎月 第3開庁日 07:00", RecurrenceText.inWords(new MonthlyWorkday(3, LocalTime.of(7, 0)), Locale.JAPANESE));
        assertEquals("毎週月曜日 08:30", RecurrenceText.inWords(RecurrenceText.parse("weekly mon 08:30").orElseThrow(), Locale.JAPANESE));
        assertEquals("on the last workday of each month at 18:00",
                RecurrenceText.inWords(new MonthlyWorkday(-1, LocalTime.of(18, 0)), Locale.ENGLISH));
        assertThrows(IllegalArgumentException.class, () -> new MonthlyWorkday(16, LocalTime.NOON));
    }

    @ParameterizedTest
    @CsvSource({"DAY, 2026-11-24, 2026-11-23, 2026-11-23", "WEEK, 2026-11-24, 2026-11-16, 2026-11-22", "WEEK, 2026-11-23, 2026-11-16, 2026-11-22",
        "MONTH, 2026-11-04, 2026-10-01, 2026-10-31", "QUARTER, 2027-02-01, 2026-10-01, 2026-12-31", "QUARTER, 2026-12-31, 2026-07-01, 2026-09-30",
        "FISCAL_YEAR, 2026-04-01, 2025-04-01, 2026-03-31", "FISCAL_YEAR, 2026-03-31, 2024-04-01, 2025-03-31"})
    void aReportIsOfTheLastTimeThatIsOver(Span span, LocalDate day, LocalDate first, LocalDate last) {
        assertEquals(tsukasa.api.Period.days(first, last, TOKYO), span.before(day, TOKYO));
        assertEquals(Optional.of(span), Span.ofCode(span.code()));
    }

    @Test
    void eachMonthHasTheWorkdaysThatCanBeAskedFor() {
        Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusMonths(1)).limit(240).forEach(first -> {
            for (int nth : new int[] {1, 15, -15}) {
                Recurrence recurrence = new MonthlyWorkday(nth, LocalTime.MIDNIGHT);
                assertEquals(1, first.datesUntil(first.plusMonths(1)).filter(recurrence::on).count(), () -> nth + " in " + first);
            }
        });
    }
}
