// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.Map;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.surveys.Questionnaire;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.SurveyService;

/** Says what a survey asks. After its first wave is closed that stays: results that change with the description would tell too much. */
record DescribeOperation(SurveyStorage storage, Texts texts, SurveyId survey, Questionnaire questionnaire) implements Operation<Questionnaire> {
    static final Right RIGHT = new Right("surveys.describe");

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("survey", survey.value(), "questions", String.valueOf(questionnaire.questions().size()));
    }

    @Override
    public Questionnaire run(Change change) {
        if (storage.store().waves().stream().anyMatch(wave -> wave.id().survey().equals(survey) && wave.closed().isPresent())) {
            throw new Refusal(texts.text("Survey_fixed", survey));
        }
        new QuestionStore(storage.store()).put(survey, questionnaire);
        change.summarize(texts.text("Survey_described", survey, questionnaire.questions().size()));
        change.touches(SurveyService.TOPIC);
        return questionnaire;
    }
}
