// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Reading;
import tsukasa.api.health.Severity;
import tsukasa.api.staff.StaffMember;
import tsukasa.persistence.Database;
import tsukasa.surveys.FreeText;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.SurveyLinks;
import tsukasa.surveys.WaveId;
import tsukasa.surveys.internal.health.SurveyHealthCheck;
import tsukasa.surveys.internal.health.SurveyIndicator;
import tsukasa.testing.StoreTest;

class SurveyHealthTest {
    private static final WaveId FIRST = new WaveId(new SurveyId("telework"), "1");

    @StoreTest
    void showsWhoHasAnsweredWhileAWaveIsOpenThenHowManyAreSatisfied(Database database) {
        Slice slice = new Slice(database);
        SurveyIndicator indicator = new SurveyIndicator(slice.service);
        assertEquals(Severity.UNKNOWN, indicator.read(Locale.ENGLISH).severity());
        slice.take(false, rows());
        assertEquals(List.of("Staff who answered", "10 responses", "telework / 1 is open"), said(indicator.read(Locale.ENGLISH)));
        slice.service.bindStaff(() -> staff(20));
        assertEquals(List.of("アンケート回答率", "50%", "telework / 1：20人中10人、受付中"), said(indicator.read(Locale.JAPANESE)));
        slice.execute(slice.service.close(FIRST));
        Reading closed = indicator.read(Locale.ENGLISH);
        assertEquals(List.of("Satisfied", "80%", "telework / 1: of 10 answers"), said(closed));
        assertEquals(Optional.of(SurveyLinks.to(FIRST)), closed.link());
    }

    @StoreTest
    void findsTextsThatAreLeftWithoutACode(Database database) {
        Slice slice = new Slice(database);
        StoredCodingService codings = new StoredCodingService(slice.storage, List::of);
        SurveyHealthCheck check = new SurveyHealthCheck(slice.service, codings);
        slice.take(false, rows());
        assertEquals(List.of(), check.check(Locale.ENGLISH), "an open wave shows nothing");
        slice.execute(slice.service.close(FIRST));
        assertEquals(List.of("OK None of the 10 texts to \"why\" (telework / 1) has a code."), found(check));
        List<FreeText> texts = codings.texts(FIRST, "why");
        slice.execute(codings.code(Set.of(texts.getFirst().id()), "phone"));
        assertEquals(List.of("WARNING 9 of 10 texts to \"why\" (telework / 1) have no code yet."), found(check));
        slice.execute(codings.code(texts.stream().map(FreeText::id).toList(), "phone"));
        assertEquals(List.of(), found(check));
    }

    private static List<String> found(SurveyHealthCheck check) {
        return check.check(Locale.ENGLISH).stream().map((Finding one) -> one.severity() + " " + one.summary()).toList();
    }

    private static List<String> said(Reading reading) {
        return List.of(reading.label(), reading.value(), reading.detail());
    }

    private static Map<UserId, StaffMember> staff(int people) {
        Map<UserId, StaffMember> staff = new HashMap<>();
        for (int i = 0; i < people; i++) {
            UserId user = new UserId("u" + i);
            staff.put(user, new StaffMember(user, "u" + i, Optional.of(new Section("Tax")), Optional.empty(), false, Optional.empty()));
        }
        return staff;
    }

    /** Eight of ten are satisfied. */
    private static String[] rows() {
        List<String> rows = new ArrayList<>(List.of("respondent,section,mood,why"));
        for (int i = 0; i < 10; i++) {
            rows.add("p" + i + ",Tax," + (i < 8 ? "満足" : "やや不満") + ",電話が" + i + "本ある");
        }
        return rows.toArray(String[]::new);
    }
}
