// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import tsukasa.api.Texts;
import tsukasa.api.source.ImportField;

/** The fields of a file of answers; whatever column is none of them is the answer to a question. */
final class SurveyFields {
    static final String RESPONDENT = "respondent";
    static final String USER = "user";
    static final String SURVEY = "survey";
    static final String WAVE = "wave";
    static final String SECTION = "section";
    static final String GROUP = "group";
    static final String SUBMITTED = "submitted";
    static final Set<String> ALL = Set.of(RESPONDENT, SURVEY, WAVE, SECTION, GROUP, USER, SUBMITTED);

    private SurveyFields() {
    }

    static List<ImportField> all(Texts texts) {
        return Stream.of(RESPONDENT, SURVEY, WAVE, SECTION, GROUP, USER, SUBMITTED).map(key -> field(key, texts, key.equals(RESPONDENT))).toList();
    }

    static ImportField field(String key, Texts texts, boolean required) {
        return new ImportField(key, texts.text("SurveyFields_" + key), required, ImportField.Kind.TEXT, texts.text("SurveyFields_" + key + "_hint"));
    }
}
