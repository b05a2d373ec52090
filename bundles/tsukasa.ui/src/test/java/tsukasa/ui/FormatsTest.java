// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;

import tsukasa.api.Bytes;
import tsukasa.api.report.Column;

class FormatsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private final Formats english = new Formats(Locale.ENGLISH, TOKYO);
    private final Formats japanese = new Formats(Locale.JAPANESE, TOKYO);

    @Test
    void showsInstantsInTheZoneOfTheSite() {
        Instant at = Instant.parse("2026-10-05T15:03:09.999Z");
        assertEquals("2026-10-06 00:03:09", english.instant(at));
        assertEquals("2026/10/06 00:03:09", japanese.instant(at));
        assertEquals("00:03:09", english.time(at));
    }

    @Test
    void leavesOutTodaysDate() {
        Instant at = Instant.parse("2026-10-05T15:03:09Z");
        assertEquals("00:03:09", english.near(at, Instant.parse("2026-10-06T14:59:59Z")));
        assertEquals("2026-10-06 00:03:09", english.near(at, Instant.parse("2026-10-06T15:00:00Z")));
    }

    @Test
    void writesDurationsInTwoUnits() {
        assertEquals("0 s", english.duration(Duration.ZERO));
        assertEquals("250 ms", english.duration(Duration.ofMillis(250)));
        assertEquals("59 s", english.duration(Duration.ofMillis(59_999)));
        assertEquals("1 min 00 s", english.duration(Duration.ofMinutes(1)));
        assertEquals("59 min 59 s", english.duration(Duration.ofSeconds(3599)));
        assertEquals("1 h 05 min", english.duration(Duration.ofMinutes(65)));
        assertEquals("3 d 04 h", english.duration(Duration.ofHours(76)));
        assertEquals("1時間05分", japanese.duration(Duration.ofMinutes(65)));
        assertEquals("5分02秒", japanese.duration(Duration.ofSeconds(302)));
        assertEquals("-1 h 05 min", english.duration(Duration.ofMinutes(-65)));
    }

    @Test
    void saysHowLongAgo() {
        Instant now = Instant.parse("2026-10-05T15:00:00Z");
        assertEquals("now", english.ago(now.plusSeconds(5), now));
        assertEquals("59 s ago", english.ago(now.minusSeconds(59), now));
        assertEquals("1 min ago", english.ago(now.minusSeconds(60), now));
        assertEquals("23時間前", japanese.ago(now.minusSeconds(86_399), now));
        assertEquals("2日前", japanese.ago(now.minus(Duration.ofDays(2)), now));
    }

    @Test
    void writesBytesWithThreeDigitsAtMost() {
        assertEquals("0 B", english.bytes(Bytes.ZERO));
        assertEquals("999 B", english.bytes(new Bytes(999)));
        assertEquals("1.00 kB", english.bytes(new Bytes(1000)));
        assertEquals("9.99 kB", english.bytes(new Bytes(9_990)));
        assertEquals("10.0 kB", english.bytes(new Bytes(9_999)));
        assertEquals("99.9 kB", english.bytes(new Bytes(99_900)));
        assertEquals("100 kB", english.bytes(new Bytes(99_990)));
        assertEquals("1.00 MB", english.bytes(new Bytes(999_600)));
        assertEquals("9.22 EB", english.bytes(new Bytes(Long.MAX_VALUE)));
    }

    @Test
    void groupsThousands() {
        assertEquals("999", english.number(999));
        assertEquals("-1,000", english.number(-1000));
        assertEquals("9,223,372,036,854,775,807", english.number(Long.MAX_VALUE));
        assertEquals("12.3%", english.percent(0.123));
    }

    @Test
    void neverDeniesLettersThatItWrites() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            Column.Type type = Column.Type.values()[random.nextInt(Column.Type.values().length)];
            Formats formats = random.nextBoolean() ? english : japanese;
            String text = formats.value(any(type, random), type);
            for (String word : text.toLowerCase(Locale.ROOT).split("\\s+")) {
                assertTrue(formats.mayContain(type, word), () -> type + " wrote " + text);
            }
        }
    }

    private static Object any(Column.Type type, Random random) {
        long number = random.nextLong() >> random.nextInt(64);
        return switch (type) {
            case TEXT -> "text " + number;
            case INTEGER -> number;
            case DECIMAL, PERCENT -> random.nextInt(50) == 0 ? Double.NaN : number / 7.0;
            case INSTANT -> Instant.ofEpochSecond(number % 10_000_000_000L);
            case DATE -> LocalDate.ofEpochDay(number % 100_000);
            case DURATION -> Duration.ofMillis(number / 1_000_000);
            case BYTES -> new Bytes(number & Long.MAX_VALUE);
        };
    }
}
