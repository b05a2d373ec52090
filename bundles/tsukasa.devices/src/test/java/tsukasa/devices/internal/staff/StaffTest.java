// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.source.ImportResult;
import tsukasa.api.source.SourceId;
import tsukasa.api.staff.StaffList;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.internal.Slice;
import tsukasa.devices.internal.contact.FleetStorage;
import tsukasa.persistence.Database;
import tsukasa.testing.StoreTest;

class StaffTest {
    private static final SourceId DIRECTORY = new SourceId("ad");
    private static final UserId ITO = new UserId("ito");
    private static final UserId KATO = new UserId("kato");

    @StoreTest
    void takesTheListFromAFile(Database database) {
        try (Slice slice = new Slice(database)) {
            String[] file = { "user,name,section,mail,lastDay,disabled", "ito,伊藤,税務課,ito@example.jp,2026-09-30,", "kato,,,,,true" };
            assertEquals(new ImportResult(2, 2, 0, List.of()), take(slice, file));
            assertEquals(List.of(StaffList.TOPIC), slice.published);
            assertEquals(new ImportResult(2, 0, 2, List.of()), take(slice, file));
            StaffMember ito = members(slice).get(ITO);
            assertEquals(new StaffMember(ITO, "伊藤", Optional.of(new Section("税務課")), Optional.of("ito@example.jp"), false,
                    Optional.of(LocalDate.of(2026, 9, 30))), ito);
            assertEquals(List.of(true, true), members(slice).values().stream().map(member -> member.leftBefore(Slice.TODAY)).toList());
            take(slice, "user,lastDay,disabled", "ito,-,", "kato,,false");
            assertEquals(List.of(false, false), members(slice).values().stream().map(member -> member.leftBefore(Slice.TODAY)).toList(), "both are back");
            assertEquals("kato", members(slice).get(KATO).name());
            ImportResult wrong = take(slice, "user,lastDay,disabled", ",,", "sato,2026-02-30,perhaps", "ito,,", "ito,2026-10-31,");
            assertEquals("2 user, 3 lastDay, 3 disabled, 5 user", String.join(", ", wrong.problems().stream()
                    .map(problem -> problem.line() + " " + problem.column()).toList()));
        }
    }

    @StoreTest
    void hasLeftWhoIsNotInTheDirectoryAnyMore(Database database) {
        try (Slice slice = new Slice(database); Fleet fleet = new Fleet(slice)) {
            StoredDirectoryIngest directory = new StoredDirectoryIngest(slice.storage, fleet.storage);
            directory.people(DIRECTORY, List.of(member(ITO), member(KATO)));
            slice.passes(Duration.ofDays(3));
            slice.published.clear();
            directory.people(DIRECTORY, List.of(member(ITO), member(KATO)));
            assertEquals(List.of(), slice.published, "nothing new");
            directory.people(DIRECTORY, List.of(member(KATO)));
            assertEquals(List.of(StaffList.TOPIC), slice.published);
            assertEquals(Optional.of(Slice.TODAY.plusDays(3)), members(slice).get(ITO).lastDay());
            assertEquals(List.of(true, false), members(slice).values().stream().map(member -> member.leftBefore(Slice.TODAY.plusDays(3))).toList());
            assertThrows(Refusal.class, () -> directory.people(DIRECTORY, List.of()));
            assertEquals(false, members(slice).get(KATO).leftBefore(Slice.TODAY.plusDays(3)), "a directory without anybody is not believed");
            directory.people(DIRECTORY, List.of(member(ITO), member(KATO)));
            assertEquals(false, members(slice).get(ITO).leftBefore(Slice.TODAY.plusDays(3)), "they are back");
        }
    }

    @StoreTest
    void joinsWhatSourcesSay(Database database) {
        try (Slice slice = new Slice(database); Fleet fleet = new Fleet(slice)) {
            StoredDirectoryIngest directory = new StoredDirectoryIngest(slice.storage, fleet.storage);
            directory.people(DIRECTORY, List.of(member(ITO), member(KATO)));
            take(slice, "user,name,section,lastDay", "ito,伊藤,税務課,2026-09-30");
            Map<UserId, StaffMember> members = members(slice);
            assertEquals(2, members.size());
            assertEquals("伊藤", members.get(ITO).name());
            assertEquals(true, members.get(ITO).leftBefore(Slice.TODAY), "one of them says so");
            assertEquals(new ImportResult(1, 0, 1, List.of()), take(slice, "user", "kato"), "the directory says no other");
        }
    }

    /** The tables of the other half of the plugin. */
    private record Fleet(FleetStorage storage) implements AutoCloseable {
        Fleet(Slice slice) {
            this(new FleetStorage(slice.database, slice.site(), slice.published::add));
        }

        @Override
        public void close() {
            storage.close();
        }
    }

    private static StaffMember member(UserId user) {
        return new StaffMember(user, user.value(), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    private static Map<UserId, StaffMember> members(Slice slice) {
        return new StoredStaffList(slice.storage).members();
    }

    private static ImportResult take(Slice slice, String... lines) {
        return Slice.take(new StaffImportTarget(slice.storage), false, lines);
    }
}
