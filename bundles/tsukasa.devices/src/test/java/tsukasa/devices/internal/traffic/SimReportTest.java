// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tsukasa.api.Bytes;
import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.source.SourceId;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Contact;
import tsukasa.devices.LostStep;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.contact.FleetSlice;
import tsukasa.devices.internal.health.WatchedFleet;
import tsukasa.devices.internal.lost.LostReport;
import tsukasa.devices.internal.lost.StoredLostService;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Read;

class SimReportTest {
    @StoreTest
    void tellsWhatLinesCarriedAndCost(Database database) {
        try (WatchedFleet fleet = new WatchedFleet(database)) {
            fleet.register.pool("pool", 1_000, 31);
            fleet.register.sim(1, SimState.ACTIVE, "pool", 900);
            fleet.register.sim(2, SimState.ACTIVE, "pool", 700);
            fleet.register.lent(1, LocalDate.of(2026, 9, 1));
            fleet.register.lent(2, LocalDate.of(2026, 9, 1));
            for (int day = 1; day <= 20; day++) {
                heard(fleet, "pc-1", day, day * 100L);
                heard(fleet, "pc-2", day, 5);
            }
            StoredTrafficService traffic = new StoredTrafficService(fleet.slice.storage, fleet.register, fleet.register.simService(), fleet.sessions
                    .service());
            ReportResult result = make(new SimReport(traffic, fleet.findings), Locale.ENGLISH, Map.of());
            List<Figure> figures = ((Block.Figures) result.sections().getFirst().blocks().getFirst()).figures();
            assertEquals(List.of(new Bytes(1_900), 1_600L, 1L, 1L), figures.stream().map(Figure::value).toList());
            assertEquals(4, new Read(result).traced().size());
            assertEquals(List.of(), new Read(result).unsaid());
            List<List<Object>> lines = rows(result, "lines");
            assertEquals(List.of(new Bytes(1_900), new Bytes(0)), lines.stream().map(row -> row.get(6)).toList());
            assertEquals(lines.stream().mapToLong(row -> ((Bytes) row.get(6)).count()).sum(), ((Bytes) figures.getFirst().value()).count());
            assertEquals("080-0000-0002", rows(result, "unused").getFirst().getFirst());
            Chart.OverTime chart = (Chart.OverTime) result.sections().get(1).blocks().stream().filter(Block.Charted.class::isInstance)
                    .map(block -> ((Block.Charted) block).chart()).findFirst().orElseThrow();
            assertEquals(1_900 / 1e9, chart.series().getFirst().values()[30], 1e-15);
            assertFalse(make(new SimReport(traffic, fleet.findings), Locale.JAPANESE, Map.of()).toString().contains("Sim" + "Report_"));
        }
    }

    @StoreTest
    void printsWhatIsToBeDoneByHand(Database database) {
        try (WatchedFleet fleet = new WatchedFleet(database)) {
            fleet.register.sim(1, SimState.ACTIVE, "", 900);
            fleet.register.lent(1, LocalDate.of(2026, 9, 1));
            StoredLostService lost = new StoredLostService(fleet.slice.storage, fleet.register, fleet.register.simService(), fleet.sessions.service());
            LostReport report = new LostReport(lost, fleet.register, fleet.register.simService());
            assertEquals(1, make(report, Locale.JAPANESE, Map.of()).sections().getFirst().blocks().size());
            fleet.slice.execute(lost.take(new AssetNumber("A-1"), LostStep.SUSPEND_SIM));
            ReportResult result = make(report, Locale.JAPANESE, Map.of("device", "pc-1"));
            Block.Letter sheet = (Block.Letter) result.sections().getFirst().blocks().getLast();
            assertTrue(sheet.items().stream().anyMatch(item -> item.value().contains("080-0000-0001")), sheet::toString);
            assertEquals(4, rows(result, "steps").size());
            assertFalse(result.toString().contains("Lost" + "Report_"), result::toString);
            assertEquals(1, make(report, Locale.JAPANESE, Map.of("device", "pc-9")).sections().getFirst().blocks().size());
        }
    }

    private static void heard(WatchedFleet fleet, String device, int day, long total) {
        Instant at = LocalDate.of(2026, 9, day).atTime(9, 0).atZone(fleet.slice.site().zone()).toInstant();
        fleet.slice.ingest.append(List.of(new Contact(new SourceId("snmp"), device + day, device, at,
                Contact.Facts.builder().counters(new Bytes(total), Bytes.ZERO).build())));
    }

    private static ReportResult make(Report report, Locale locale, Map<String, String> parameters) {
        java.time.ZoneId zone = java.time.ZoneId.of("Asia/Tokyo");
        return report.make(new ReportRequest(Period.month(YearMonth.of(2026, 9), zone), zone, locale, FleetSlice.NOON, parameters, Progress.NONE));
    }

    private static List<List<Object>> rows(ReportResult result, String table) {
        List<List<Object>> rows = new ArrayList<>();
        result.sections().stream().flatMap(section -> section.blocks().stream()).filter(Block.Tabular.class::isInstance)
                .map(block -> ((Block.Tabular) block).table()).filter(one -> one.id().equals(table)).findFirst().orElseThrow().rows()
                .forEach(cells -> rows.add(new ArrayList<>(java.util.Arrays.asList(cells))));
        return rows;
    }
}
