// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.UserId;
import tsukasa.api.report.Block;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.staff.HeldAsset;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Contact;
import tsukasa.devices.DeviceHealth;
import tsukasa.devices.Iccid;
import tsukasa.devices.Lending;
import tsukasa.devices.Loan;
import tsukasa.devices.internal.FakeFleet;
import tsukasa.devices.internal.Slice;
import tsukasa.devices.internal.staff.StaffImportTarget;
import tsukasa.devices.internal.staff.StoredStaffList;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class FormReportTest {
    private static final Iccid SIM = new Iccid("8981100000000000001");

    @StoreTest
    void writesAFormForEachLoanThatIsNotAccepted(Database database) {
        try (Slice slice = filled(database)) {
            FormReport report = new FormReport(slice.devices, slice.sims, new StoredStaffList(slice.storage));
            List<Block.Letter> forms = forms(report.make(request(Locale.JAPANESE, Map.of())));
            assertEquals(List.of("借受者\n所属　税務課\n氏名　伊藤（ito）", "借受者\n氏名　kato"), forms.stream().map(Block.Letter::sender).toList());
            Block.Letter form = forms.getFirst();
            assertEquals("令和8年10月1日", form.date());
            assertEquals("端末借用書（兼受領書）", form.subject());
            assertEquals(List.of("R6-0001", "Note 13", "SN-R6-0001", "CITY-LT-0001", "080-1111-2222（ICCID 8981100000000000001）", "令和8年10月1日", "令和9年3月31日"),
                    form.items().stream().limit(7).map(Block.Letter.Item::value).toList());
            assertTrue(form.items().get(7).value().contains("直ちに報告します。\n５"), "the terms, a line each");
            slice.execute(slice.devices.accept(slice.devices.openLoans().getFirst().id(), Slice.NOON));
            assertEquals(1, forms(report.make(request(Locale.ENGLISH, Map.of()))).size());
            assertEquals(2, forms(report.make(request(Locale.ENGLISH, Map.of("all", "yes")))).size());
            assertEquals(1, forms(report.make(request(Locale.ENGLISH, Map.of("all", "yes", "borrower", "ito")))).size());
            assertEquals(2, forms(report.make(request(Locale.ENGLISH, Map.of("device", "city-lt-0001, R6-0002")))).size());
            assertThrows(Refusal.class, () -> report.make(request(Locale.ENGLISH, Map.of("device", "R6-0003"))));
            assertThrows(Refusal.class, () -> report.make(request(Locale.ENGLISH, Map.of("device", "X"))));
        }
    }

    @StoreTest
    void saysWhatPeopleHold(Database database) {
        try (Slice slice = filled(database)) {
            FakeFleet fleet = new FakeFleet(slice.devices).seen("R6-0001", Slice.NOON).judged("R6-0001", DeviceHealth.OK, Contact.Facts.builder().sim(SIM).build());
            assertEquals(List.of("ito Laptop R6-0001 true", "ito SIM 080-1111-2222 true", "kato Laptop R6-0002 false"), new StoredAssetUse(fleet, slice.sims)
                    .held(Locale.ENGLISH).stream().map(FormReportTest::said).toList());
        }
    }

    private static String said(HeldAsset asset) {
        return asset.holder() + " " + asset.kind() + " " + asset.name() + " " + asset.lastUsed().equals(Optional.of(Slice.NOON));
    }

    private static Slice filled(Database database) {
        Slice slice = new Slice(database);
        slice.execute(slice.sims.add(List.of(Slice.sim(SIM.value(), "080-1111-2222"))));
        slice.execute(slice.devices.add(List.of(Slice.device("R6-0001", "CITY-LT-0001", Optional.of(SIM)), Slice.device("R6-0002", "CITY-LT-0002"),
                Slice.device("R6-0003", "CITY-LT-0003"))));
        List<Loan> loans = slice.execute(slice.devices.lend(List.of(new Lending(new AssetNumber("R6-0001"), new UserId("ito"), Slice.TODAY,
                Optional.of(Slice.TODAY.plusDays(181)), ""), new Lending(new AssetNumber("R6-0002"), new UserId("kato"), Slice.TODAY, Optional.empty(), ""))));
        assertEquals(2, loans.size());
        Slice.take(new StaffImportTarget(slice.storage), false, "user,name,section", "ito,伊藤,税務課");
        return slice;
    }

    private static List<Block.Letter> forms(ReportResult result) {
        return result.sections().getFirst().blocks().stream().filter(Block.Letter.class::isInstance).map(Block.Letter.class::cast).toList();
    }

    private static ReportRequest request(Locale locale, Map<String, String> parameters) {
        return new ReportRequest(new Period(Slice.NOON, Slice.NOON), ZoneId.of("Asia/Tokyo"), locale, Slice.NOON, parameters, Progress.NONE);
    }
}
