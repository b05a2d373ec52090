// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.UserId;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Headline;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.source.SourceId;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Basis;
import tsukasa.licenses.Checkout;
import tsukasa.licenses.CheckoutDenial;
import tsukasa.licenses.CheckoutId;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.Schedule.Step;
import tsukasa.licenses.Yen;
import tsukasa.licenses.internal.PastSessions;
import tsukasa.licenses.internal.Slice;
import tsukasa.licenses.internal.StoredReclaimService;
import tsukasa.licenses.internal.use.StoredUseService;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Read;

/** Both reports on one pool of checkouts and one of seats, judged by counting at every start. It is 2026-10-01 in Tokyo. */
class LicenseReportsTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final SourceId LIC = new SourceId("lic01");
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final LocalDate MORE_FROM = LocalDate.of(2026, 9, 15);
    private static final Pattern KEY = Pattern.compile("\\b[a-z][A-Za-z]*_[A-Za-z_]+\\b|\\{\\d");
    private final List<Checkout> out = new ArrayList<>();
    private final List<CheckoutDenial> denials = new ArrayList<>();

    private Slice filled(Database database) {
        Slice slice = new Slice(database);
        SplittableRandom random = new SplittableRandom(3);
        for (int day = 0; day < 61; day++) {
            Instant midnight = LocalDate.of(2026, 8, 1).plusDays(day).atStartOfDay(TOKYO).toInstant();
            for (int i = 0; i < random.nextInt(12); i++) {
                Instant start = midnight.plusSeconds(9 * 3600 + random.nextInt(6 * 3600));
                String user = "s%04d".formatted(random.nextInt(9));
                out.add(Checkout.out(new CheckoutId(LIC, day + "/" + i), "gis", Optional.of(new UserId(user)), Optional.empty(), "", 1 + random.nextInt(2), start)
                        .endedAt(start.plusSeconds(random.nextInt(4 * 3600))));
            }
        }
        for (int i = 0; i < 3; i++) {
            denials.add(new CheckoutDenial(new CheckoutId(LIC, "no" + i), "gis", Instant.parse("2026-09-10T11:00:00Z").plusSeconds(i * 60L),
                    Optional.of(new UserId("t" + i)), Optional.empty(), Optional.of("all in use")));
        }
        slice.ingest.append(out);
        slice.ingest.refused(denials);
        Schedule schedule = new Schedule(List.of(new Step(LocalDate.of(2026, 8, 1), 6, new Yen(10_000)), new Step(MORE_FROM, 30, new Yen(10_000))));
        slice.execute(slice.service.addPool(new Pool(new PoolId("Maps"), "GIS", CountingRule.SESSIONS, true, new Basis.Checkouts("gis", Set.of()), schedule,
                Pool.USUAL_GRACE, Optional.empty(), "")));
        Pool named = Slice.pool("Named", CountingRule.NAMED, 10);
        slice.execute(slice.service.addPool(named));
        slice.execute(slice.service.assign(named.id(), List.of(Assignee.person("s0001"), Assignee.person("left")), LocalDate.of(2026, 5, 1), Optional.empty(), ""));
        return slice;
    }

    private static UseReport use(Slice slice) {
        PastSessions sessions = sessions();
        return new UseReport(slice.service, new StoredUseService(slice.site(), slice.service, sessions, slice.checkouts, slice.storage), sessions, slice.checkouts);
    }

    private static TrueUpReport trueUp(Slice slice) {
        PastSessions sessions = sessions();
        return new TrueUpReport(slice.service, new StoredUseService(slice.site(), slice.service, sessions, slice.checkouts, slice.storage),
                new StoredReclaimService(slice.storage, sessions, slice.checkouts));
    }

    private static PastSessions sessions() {
        return new PastSessions().ended("s0001", Instant.parse("2026-09-29T05:00:00Z"));
    }

    private static Read read(Report report, Locale locale, Map<String, String> parameters) {
        Period month = Period.month(SEPTEMBER, TOKYO);
        return new Read(report.make(new ReportRequest(month, TOKYO, locale, Slice.NOON, parameters, Progress.NONE)));
    }

    private int at(Instant instant) {
        return out.stream().filter(one -> !one.start().isAfter(instant) && one.end().orElseThrow().isAfter(instant)).mapToInt(Checkout::quantity).sum();
    }

    private int peak(Period period) {
        return out.stream().map(Checkout::start).filter(period::contains).mapToInt(this::at).max().orElse(0);
    }

    @StoreTest
    void theFiguresAreThoseOfCountingAtEveryStart(Database database) {
        try (Slice slice = filled(database)) {
            Period month = Period.month(SEPTEMBER, TOKYO);
            Read read = read(use(slice), Locale.ENGLISH, Map.of());
            assertEquals((long) peak(month), read.figure("p1.peak"));
            Instant first = out.stream().map(Checkout::start).filter(month::contains).filter(start -> at(start) == peak(month)).min(Comparator.naturalOrder()).orElseThrow();
            assertEquals(first, read.rows("pools").getFirst().get(3));
            assertEquals(3L, read.figure("p1.denials"));
            assertEquals(30L, read.figure("p1.entitlement"));
            Period before = new Period(month.from(), MORE_FROM.atStartOfDay(TOKYO).toInstant());
            Period after = new Period(before.to(), month.to());
            assertEquals((long) Math.min(6 - peak(before), 30 - peak(after)), read.figure("p1.headroom"));
            List<List<Object>> days = read.rows("p1-days");
            assertEquals(30, days.size());
            for (List<Object> day : days) {
                assertEquals((long) peak(Period.day((LocalDate) day.get(0), TOKYO)), day.get(3), day.toString());
                assertEquals(((LocalDate) day.get(0)).isBefore(MORE_FROM) ? 6L : 30L, day.get(2));
            }
            Duration sum = read.rows("p1-histogram").stream().map(row -> (Duration) row.get(1)).reduce(Duration.ZERO, Duration::plus);
            assertEquals(month.length(), sum);
            assertEquals(month.length(), read.rows("p1-histogram").getFirst().get(3));
            assertEquals(3, read.rows("p1-denials").size());
            double hours = out.stream().filter(one -> month.contains(one.start()))
                    .mapToDouble(one -> one.quantity() * Duration.between(one.start(), one.end().orElseThrow()).toMillis() / 3_600_000.0).sum();
            assertEquals(hours, read.rows("p1-sections").stream().mapToDouble(row -> (Double) row.get(2)).sum(), 1e-6);
            assertEquals(2L, read.figure("p2.peak"));
            assertEquals(read.figures().keySet(), read.traced());
            assertEquals(List.of(), read.unsaid());
            Chart.OverTime chart = (Chart.OverTime) read.charts().get("p1-daily");
            assertEquals(6.0, chart.notes().limits().getFirst().values()[0]);
            assertEquals(30.0, chart.notes().limits().getFirst().values()[29]);
        }
    }

    @StoreTest
    void theTrueUpSaysWhatOtherNumbersWouldHaveDone(Database database) {
        try (Slice slice = filled(database)) {
            Read read = read(trueUp(slice), Locale.ENGLISH, Map.of("seats", "3", "reserve", "0"));
            assertTrue(read.traced().containsAll(Set.of("costNow", "costRecommended", "costDifference", "p1.peak", "p1.denials", "p2.yenAYear")));
            assertEquals(List.of(), read.unsaid());
            List<List<Object>> months = read.rows("p1-months");
            assertEquals(List.of("Aug 2026", "Sep 2026"), months.stream().map(row -> row.get(0)).toList(), "from when there were licenses");
            assertEquals((long) peak(Period.month(YearMonth.of(2026, 8), TOKYO)), months.getFirst().get(2));
            assertEquals(60_000L, months.getFirst().get(8));
            assertEquals(300_000L, months.getLast().get(8));
            assertEquals(3L, months.getLast().get(6));
            for (List<Object> row : read.rows("p1-numbers")) {
                assertEquals((long) refused(((Long) row.getFirst()).intValue()), row.get(2), row.toString());
            }
            assertEquals(33L, read.figure("p1.recommended"), "the 30 there are, and three who got none within an hour");
            assertEquals(360_000L, read.figure("p1.yenAYear"));
            assertEquals(1L, read.figure("p2.recommended"), "one of two seats is used");
            assertEquals(-(10 - 1) * 3_000L * 12, read.figure("p2.yenAYear"));
            assertEquals((Long) read.figure("p1.yenAYear") + (Long) read.figure("p2.yenAYear"), read.figure("costDifference"));
            assertTrue(read.text().contains("With 6, the same use would have meant " + refused(6) + " refusals"), read.text());
        }
    }

    /** A start that finds less free than it needs is refused and holds nothing. */
    private int refused(int seats) {
        List<Checkout> held = new ArrayList<>();
        int refused = 0;
        for (Checkout one : out.stream().sorted(Comparator.comparing(Checkout::start).thenComparing(c -> c.id().key())).toList()) {
            held.removeIf(other -> !other.end().orElseThrow().isAfter(one.start()));
            if (held.stream().mapToInt(Checkout::quantity).sum() + one.quantity() > seats) {
                refused++;
            } else {
                held.add(one);
            }
        }
        return refused;
    }

    @StoreTest
    void leavesNoKeyUntranslatedAndNoPoolOut(Database database) {
        try (Slice slice = filled(database)) {
            for (Report report : List.of(use(slice), trueUp(slice))) {
                for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
                    String text = read(report, locale, Map.of()).text();
                    Matcher key = KEY.matcher(text);
                    assertFalse(key.find(), () -> "untranslated: " + key.group() + " in\n" + text);
                    assertTrue(text.contains("Maps") && text.contains("Named"));
                }
            }
            assertFalse(read(use(slice), Locale.JAPANESE, Map.of("pool", "Named")).text().contains("Maps"));
            assertTrue(read(trueUp(slice), Locale.JAPANESE, Map.of()).text().contains("結論："));
        }
    }

    @StoreTest
    void anEmptyHouseIsNoFault(Database database) {
        try (Slice slice = new Slice(database)) {
            assertTrue(read(use(slice), Locale.ENGLISH, Map.of()).text().contains("There was no pool"));
            Pool usual = Slice.pool("New", CountingRule.USERS, 10);
            slice.execute(slice.service.addPool(new Pool(usual.id(), "x", CountingRule.USERS, true, new Basis.Checkouts("x", Set.of()), usual.schedule(),
                    usual.grace(), Optional.empty(), "")));
            assertTrue(read(use(slice), Locale.ENGLISH, Map.of()).text().contains("Nothing of New was in use"));
            assertEquals(10L, read(trueUp(slice), Locale.ENGLISH, Map.of()).figure("p1.entitlement"));
        }
    }

    @StoreTest
    void theMonthsChapterHasTheFiguresOfTheReport(Database database) {
        try (Slice slice = filled(database)) {
            PastSessions sessions = sessions();
            StoredUseService uses = new StoredUseService(slice.site(), slice.service, sessions, slice.checkouts, slice.storage);
            for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
                Chapter.Content content = new LicensesChapter(slice.service, uses).make(new ReportRequest(Period.month(SEPTEMBER, TOKYO), TOKYO, locale,
                        Slice.NOON, Map.of(), Progress.NONE));
                Read report = read(use(slice), Locale.ENGLISH, Map.of());
                Headline maps = content.headlines().stream().filter(line -> line.id().equals("peak.Maps")).findFirst().orElseThrow();
                assertEquals(report.figure("p1.peak"), maps.cell());
                assertEquals(peak(Period.month(SEPTEMBER.minusMonths(1), TOKYO)), maps.before());
                assertEquals(11, Arrays.stream(maps.months()).filter(Double::isNaN).count(), "there were no licenses before August");
                Read read = new Read(new ReportResult("x", "", "", List.of(new ReportResult.Section("", content.blocks()))));
                List<Object> row = read.rows("pools").stream().filter(one -> one.getFirst().equals("Maps")).findFirst().orElseThrow();
                assertEquals(List.of("Maps", 30L, report.figure("p1.peak")), row.subList(0, 3));
                assertEquals(3L, row.get(5));
                assertTrue(content.decisions().stream().anyMatch(sentence -> sentence.contains("Maps") && sentence.contains("3")), content.decisions().toString());
                assertFalse(KEY.matcher(read.text() + content.decisions() + content.methods() + maps).find(), read.text());
            }
        }
    }
}
