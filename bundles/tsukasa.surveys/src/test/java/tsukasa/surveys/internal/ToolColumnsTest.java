// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.persistence.Database;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.WaveId;
import tsukasa.testing.StoreTest;

class ToolColumnsTest {
    @Test
    void knowsMicrosoftFormsAndLeavesNamesOut() {
        assertEquals(Optional.of(Map.of("respondent", 0, "submitted", 2, "user", 3, "満足度は？", 5, "理由", 6, "理由 (2)", 7)), ToolColumns.of(List.of("ID",
                "開始時刻", "完了時刻", "メール", "名前", "満足度は？\u00a0", "理由", "理由")));
        assertEquals(Optional.of(Map.of("respondent", 0, "submitted", 2, "user", 3, "Name (2)", 6)), ToolColumns.of(List.of("ID", "Start time",
                "Completion time", "Email", "Name", "Last modified time", "Name")));
    }

    @Test
    void knowsGoogleForms() {
        assertEquals(Optional.of(Map.of("respondent", 0, "user", 1, "section", 2, "所属課", 3)), ToolColumns.of(List.of("タイムスタンプ",
                "メールアドレス", "所属", "所属課")));
    }

    @Test
    void knowsTheCodesOfLimeSurveyInBothWritings() {
        assertEquals(Optional.of(Map.of("respondent", 0, "submitted", 1, "Q1", 5, "Q2[SQ001]", 6, "Q2[other]", 7)), ToolColumns.of(List.of("id",
                "submitdate", "lastpage", "startlanguage", "seed", "Q1", "Q2_SQ001", "Q2_other", "")));
        assertEquals(Optional.of(Map.of("respondent", 0, "submitted", 1, "Q2[SQ001]", 3)), ToolColumns.of(List.of("id", "submitdate", "startlanguage",
                "Q2[SQ001]")));
    }

    @Test
    void knowsNoOtherFile() {
        assertEquals(Optional.empty(), ToolColumns.of(List.of("ID", "section", "name")));
        assertEquals(Optional.empty(), ToolColumns.of(List.of()));
    }

    @StoreTest
    void readsWhatLimeSurveyAndMicrosoftFormsWriteForNothing(Database database) {
        Slice slice = new Slice(database);
        slice.take(false, "respondent,submitted,user,Q1,Q2", "1,2026-10-01,anonymous,{question_not_shown},a{newline}b {lbrace}tab}",
                "2,{question_not_shown},x,y,z");
        Map<String, Response> stored = slice.storage.store().responses(new WaveId(new SurveyId("telework"), "1"), false);
        assertEquals(Map.of("Q2", "a\nb {tab}"), stored.get("1").values());
        assertEquals(Optional.empty(), stored.get("1").user());
        assertEquals(1, stored.size(), "the second was not sent off");
    }
}
