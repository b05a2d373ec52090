// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import tsukasa.api.Bytes;
import tsukasa.api.source.ImportField;
import tsukasa.api.source.ImportProblem;
import tsukasa.api.source.ImportResult;
import tsukasa.devices.Contact;
import tsukasa.devices.Encryption;
import tsukasa.devices.LineTraffic;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.SimState;
import tsukasa.devices.internal.register.DeviceStorage;
import tsukasa.devices.internal.traffic.BillImportTarget;
import tsukasa.devices.internal.traffic.StoredTrafficService;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;
import tsukasa.testing.slices.Rows;

class ContactImportTest {
    @StoreTest
    void takesWhatAnotherSystemSaw(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            FakeRegister register = new FakeRegister();
            register.sim(1, SimState.ACTIVE, "", 0);
            ContactImportTarget target = new ContactImportTarget(words(slice, database), slice.storage, register.simService());
            ImportResult result = Rows.take(target, Rows.of(
                    "device,at,user,os,osBuild,encryption,line,received,driftSeconds,diskFree,signal",
                    "PC-1,2026-10-01T09:00:00+09:00,Hana@city.example.jp,Windows,10.0.22631,True,+81 80-0000-0001,5000000000,-90,7,-95",
                    "PC-2,2026-10-01,CITY\\taro,,,無効,,,,,"), false);
            assertEquals(List.of(), result.problems());
            assertEquals(2, result.added());
            Contact.Facts facts = Fact.facts(slice.storage.tables().knowns().all().get("pc-1").known().facts());
            assertEquals(Contact.Facts.builder().user("hana").os("Windows", "10.0.22631").encryption(Encryption.ON).sim(FakeRegister.iccid(1))
                    .counters(new Bytes(5_000_000_000L), null).drift(Duration.ofSeconds(-90)).disk(new Bytes(7), null).radio(null, -95).build(), facts);
            Known two = slice.storage.tables().knowns().all().get("pc-2").known();
            assertEquals("taro", Fact.facts(two.facts()).user().orElseThrow().value());
            assertEquals(Instant.parse("2026-09-30T15:00:00Z"), tsukasa.persistence.Micros.toInstant(two.last().orElseThrow()));
            assertEquals(0, Rows.take(target, Rows.of("device,at", "pc-2,2026-10-01"), false).added(), "it is there already");
        }
    }

    @StoreTest
    void takesNothingIfARowIsWrong(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            ContactImportTarget target = new ContactImportTarget(words(slice, database), slice.storage, new FakeRegister().simService());
            ImportResult result = Rows.take(target, Rows.of("device,at,encryption,iccid,received,signal", "PC-1,2026-10-01,,,,",
                    ",yesterday,perhaps,8.98E+18,-1,strong"), false);
            assertEquals(List.of("device", "at", "encryption", "signal", "iccid", "received"), result.problems().stream().map(ImportProblem::column)
                    .toList());
            result.problems().forEach(problem -> assertFalse(problem.sentence().contains("Import_"), problem::sentence));
            assertEquals(0, slice.storage.tables().knowns().all().size());
            for (ImportField field : target.fields(java.util.Locale.JAPANESE)) {
                assertFalse(field.title().contains("Fields_") || field.hint().contains("Fields_"), field::title);
            }
        }
    }

    @StoreTest
    void prefersWhatACarrierBills(Database database) {
        try (FleetSlice slice = new FleetSlice(database)) {
            FakeRegister register = new FakeRegister();
            register.sim(1, SimState.ACTIVE, "", 1_000);
            register.sim(2, SimState.ACTIVE, "", 1_000);
            register.device(1, LifeCycle.LENT);
            BillImportTarget target = new BillImportTarget(words(slice, database), slice.storage);
            assertEquals(3, Rows.take(target, Rows.of("line,day,month,bytes,packets,megabytes,yen", "08000000001,2026-09-30,,500,,,10",
                    "080-0000-0001,,2026/09,,1000,,700", "080-0000-0002,,202609,,,1.5,"), false).added());
            assertEquals(1, Rows.take(target, Rows.of("line,day,month,bytes,yen", "080-0000-0001,2026-09-30,,600,10",
                    "080-0000-0002,,2026-09,1500000,0"), false).added(), "the first was corrected, the second is the same");
            StoredTrafficService traffic = new StoredTrafficService(slice.storage, register, register.simService(), new FakeSessions().service());
            List<LineTraffic> september = traffic.lines(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30));
            assertEquals(List.of(128_000L, 1_500_000L), september.stream().map(line -> line.total().count()).toList(), "the month as billed");
            assertEquals(List.of(710L, 0L), september.stream().map(LineTraffic::yen).toList());
            assertEquals(600, traffic.lines(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 9, 30)).getFirst().total().count());
            ImportResult wrong = Rows.take(target, Rows.of("line,day,month,bytes,packets,megabytes", "1,2026-09-30,2026-09,,,",
                    "1,,2026-13,,,", "1,,2026-09,1,1,", "1,,2026-09,,,much"), false);
            assertEquals(4, wrong.problems().size());
            wrong.problems().forEach(problem -> assertFalse(problem.sentence().contains("Import_"), problem::sentence));
        }
    }

    private static DeviceStorage words(FleetSlice slice, Database database) {
        return new DeviceStorage(database, slice.site(), slice.published::add);
    }
}
