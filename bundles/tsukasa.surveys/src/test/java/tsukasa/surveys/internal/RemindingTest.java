// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tsukasa.api.Refusal;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.staff.StaffMember;
import tsukasa.persistence.Database;
import tsukasa.surveys.Reminders;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.WaveId;
import tsukasa.testing.StoreTest;

class RemindingTest {
    private static final WaveId FIRST = new WaveId(new SurveyId("telework"), "1");

    /** One is named by login, one by mail; the welfare section's only response is nameless, so both of its people are asked. */
    @StoreTest
    void listsThoseWhoHaveNotAnswered(Database database) {
        Slice slice = new Slice(database);
        slice.service.bindStaff(RemindingTest::staff);
        slice.take(false, "respondent,user,section,q", "1,TAX1,Tax,a", "2,tax2@kita.example,Tax,a", "3,,Welfare,a", "4,,Parks,a");
        Reminders reminders = slice.service.reminders(FIRST);
        assertEquals(List.of("tax3", "welfare1", "welfare2"), reminders.people().stream().map(member -> member.user().value()).toList());
        assertEquals(List.of(2, 2), List.of(reminders.named(), reminders.unnamed()));
        slice.execute(slice.service.close(FIRST));
        assertThrows(Refusal.class, () -> slice.service.reminders(FIRST));
    }

    /** An answer of a closed wave does not change by learning who gave it. */
    @StoreTest
    void takesNoNamesIntoAClosedWave(Database database) {
        Slice slice = new Slice(database);
        slice.take(false, "respondent,section,q", "1,Tax,a");
        slice.execute(slice.service.close(FIRST));
        assertEquals(1, slice.take(false, "respondent,user,section,q", "1,tax1,Tax,a").known());
        assertEquals(Optional.empty(), slice.storage.store().responses(FIRST, false).get("1").user());
    }

    private static Map<UserId, StaffMember> staff() {
        Map<UserId, StaffMember> staff = new TreeMap<>(java.util.Comparator.comparing(UserId::value));
        for (String user : List.of("tax1", "tax2", "tax3", "gone", "welfare1", "welfare2", "parks1")) {
            String section = user.startsWith("t") || user.startsWith("g") ? "Tax" : user.startsWith("w") ? "Welfare" : "Parks";
            staff.put(new UserId(user), new StaffMember(new UserId(user), "Name of " + user, Optional.of(new Section(section)), Optional.of(user
                    + "@kita.example"), user.equals("gone"), Optional.empty()));
        }
        return staff;
    }
}
