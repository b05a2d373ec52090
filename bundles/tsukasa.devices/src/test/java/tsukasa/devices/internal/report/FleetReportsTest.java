// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.UserId;
import tsukasa.api.health.Severity;
import tsukasa.api.operation.Operation;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Chart;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Contact;
import tsukasa.devices.DeviceChange;
import tsukasa.devices.DeviceFinding;
import tsukasa.devices.DeviceHealth;
import tsukasa.devices.Encryption;
import tsukasa.devices.FindingService;
import tsukasa.devices.Lending;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Thresholds;
import tsukasa.devices.internal.FakeFleet;
import tsukasa.devices.internal.Slice;
import tsukasa.devices.internal.register.DeviceImportTarget;
import tsukasa.devices.internal.staff.StaffImportTarget;
import tsukasa.devices.internal.staff.StoredStaffList;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Read;

class FleetReportsTest {
    @StoreTest
    void tellsHowTheFleetIs(Database database) {
        try (Slice slice = filled(database)) {
            ReportResult result = new FleetReport(fleet(slice), new Findings(), new StoredStaffList(slice.storage)).make(request(Map.of()));
            assertEquals("令和8年10月1日現在", result.subtitle());
            assertEquals(Map.of("devices", 3L, "devices.OK", 1L, "devices.UNKNOWN", 0L, "devices.WARNING", 1L, "devices.CRITICAL", 0L, "devices.IDLE", 1L),
                    figures(result, 0));
            assertEquals(Map.of("loans", 2L, "loans.overdue", 1L, "loans.unsigned", 2L), figures(result, 1));
            assertEquals(Map.of("encryption.on", 1L, "encryption.off", 0L, "encryption.unknown", 1L), figures(result, 2));
            Chart.ByCategory chart = (Chart.ByCategory) ((Block.Charted) result.sections().getFirst().blocks().get(1)).chart();
            assertEquals(List.of("（所管なし）"), chart.categories(), "all is well in the other section");
            assertEquals("[[税務課, 1, 1, 0, 0, 0], [（所管なし）, 1, 0, 0, 1, 0]]", rows(result, 0, 2).toString());
            assertEquals("[[Windows 10.0.22631, 1, 0.5], [不明, 1, 0.5]]", rows(result, 2, 2).toString());
            assertEquals(1, rows(result, 3, 0).size(), "what is silenced is left out");
            assertEquals("伊藤（ito）", rows(result, 4, 0).getFirst().get(4));
            assertEquals(3, rows(result, 4, 0).size(), "retired ones are left out");
            Read read = new Read(result);
            assertEquals(read.figures().keySet(), read.traced());
            assertEquals(List.of(), read.unsaid());
            assertEquals(1, rows(new FleetReport(fleet(slice), new Findings(), new StoredStaffList(slice.storage)).make(request(Map.of("section", "税務課"))), 4, 0)
                    .size());
        }
    }

    @StoreTest
    void countsTheInventory(Database database) {
        try (Slice slice = filled(database)) {
            ReportResult result = new InventoryReport(fleet(slice), new StoredStaffList(slice.storage)).make(request(Map.of()));
            assertEquals(4L, figures(result, 0).get("inventory"));
            Read read = new Read(result);
            assertEquals(read.figures().keySet(), read.traced());
            assertEquals(List.of(), read.unsaid());
            assertEquals("[[税務課, 1, 0, 1, 0, 0, 0, 0, 0, 1], [（所管なし）, 3, 1, 1, 0, 0, 0, 1, 0, 1]]", rows(result, 0, 1).toString());
            List<List<Object>> list = rows(result, 1, 0);
            assertEquals(List.of("R6-0001", "R6-0002", "R6-0003", "R6-0004"), list.stream().map(row -> row.get(1)).toList());
            assertEquals(List.of("伊藤（ito）", "kato", "倉庫", "倉庫"), list.stream().map(row -> row.get(5)).toList());
            assertTrue(list.stream().allMatch(row -> row.getLast() == null), "to be ticked off by hand");
        }
    }

    private static FakeFleet fleet(Slice slice) {
        return new FakeFleet(slice.devices).judged("R6-0002", DeviceHealth.WARNING, Contact.Facts.NONE)
                .judged("R6-0003", DeviceHealth.IDLE, Contact.Facts.NONE).judged("R6-0004", DeviceHealth.IDLE, Contact.Facts.NONE)
                .judged("R6-0001", DeviceHealth.OK, Contact.Facts.builder().os("Windows", "10.0.22631").encryption(Encryption.ON).build());
    }

    private static Slice filled(Database database) {
        Slice slice = new Slice(database);
        Slice.take(new DeviceImportTarget(slice.storage), false, "asset,name,section,location", "R6-0001,A,税務課,", "R6-0002,B,,", "R6-0003,C,,倉庫",
                "R6-0004,D,,倉庫");
        slice.execute(slice.devices.lend(List.of(new Lending(new AssetNumber("R6-0001"), new UserId("ito"), Slice.TODAY.minusDays(9),
                Optional.of(Slice.TODAY.minusDays(1)), ""), new Lending(new AssetNumber("R6-0002"), new UserId("kato"), Slice.TODAY, Optional.empty(), ""))));
        slice.execute(slice.devices.editAll(List.of(new AssetNumber("R6-0004")), DeviceChange.state(LifeCycle.RETIRED)));
        Slice.take(new StaffImportTarget(slice.storage), false, "user,name,section", "ito,伊藤,税務課");
        return slice;
    }

    /** One that counts and one that is silenced. */
    private static final class Findings implements FindingService {
        @Override
        public List<DeviceFinding> findings(Locale locale) {
            return List.of(finding("R6-0002", Optional.empty()), finding("R6-0001", Optional.of(Slice.NOON.plusSeconds(9))));
        }

        private static DeviceFinding finding(String asset, Optional<java.time.Instant> silenced) {
            return new DeviceFinding("silent/" + asset, "silent", asset, Optional.of(new AssetNumber(asset)), Severity.WARNING, "what", "do", Slice.NOON,
                    Optional.empty(), silenced);
        }

        @Override
        public List<DeviceFinding> findings(AssetNumber device, Locale locale) {
            return List.of();
        }

        @Override
        public List<String> rules() {
            return List.of();
        }

        @Override
        public String title(String rule, Locale locale) {
            return rule;
        }

        @Override
        public Operation<Integer> acknowledge(Collection<String> findings, String note) {
            throw new IllegalStateException("a report changes nothing");
        }

        @Override
        public Operation<Integer> silence(Collection<String> findings, Optional<java.time.Instant> until, String note) {
            throw new IllegalStateException("a report changes nothing");
        }

        @Override
        public Thresholds thresholds() {
            return Thresholds.USUAL;
        }

        @Override
        public Operation<Thresholds> judgeBy(Thresholds thresholds) {
            throw new IllegalStateException("a report changes nothing");
        }
    }

    private static Map<String, Object> figures(ReportResult result, int section) {
        Map<String, Object> figures = new java.util.HashMap<>();
        result.sections().get(section).blocks().stream().filter(Block.Figures.class::isInstance).map(Block.Figures.class::cast)
                .forEach(block -> block.figures().forEach(figure -> figures.put(figure.id(), figure.value())));
        return figures;
    }

    private static List<List<Object>> rows(ReportResult result, int section, int block) {
        List<List<Object>> rows = new ArrayList<>();
        ((Block.Tabular) result.sections().get(section).blocks().get(block)).table().rows().forEach(cells -> rows.add(Arrays.asList(cells.clone())));
        return rows;
    }

    private static ReportRequest request(Map<String, String> parameters) {
        return new ReportRequest(new Period(Slice.NOON, Slice.NOON), ZoneId.of("Asia/Tokyo"), Locale.JAPANESE, Slice.NOON, parameters, Progress.NONE);
    }

    @StoreTest
    void theMonthsChapterHasTheFiguresOfTheReport(Database database) {
        try (Slice slice = filled(database)) {
            DevicesChapter chapter = new DevicesChapter(slice.devices, fleet(slice), slice.site());
            ReportRequest request = request(Map.of());
            Chapter.Content content = chapter.make(new ReportRequest(Period.month(YearMonth.of(2026, 10), request.zone()), request.zone(), request.locale(),
                    Slice.NOON, Map.of(), request.progress()));
            ReportResult own = new FleetReport(fleet(slice), new Findings(), new StoredStaffList(slice.storage)).make(request);
            assertEquals(own.sections().getFirst().blocks().getFirst().toString(), content.blocks().get(1).toString());
            assertEquals(figures(own, 1).get("loans"), content.headlines().getFirst().cell());
            assertEquals(1.0, content.headlines().getFirst().before(), "one was lent in September");
            assertEquals(0.5, content.headlines().get(1).cell());
            assertEquals(List.of("返却期限を過ぎた端末が1台あります。返却を求めるか、貸出を延長してください。"), content.decisions());
            Chapter.Content past = chapter.make(new ReportRequest(Period.month(YearMonth.of(2026, 9), request.zone()), request.zone(), request.locale(),
                    Slice.NOON.minusSeconds(3 * 86_400), Map.of(), request.progress()));
            assertEquals(1, past.headlines().size(), "how laptops were is not known");
        }
    }
}
