// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import tsukasa.surveys.Question;
import tsukasa.surveys.Questionnaire;
import tsukasa.surveys.SurveyId;

/** What a survey asks: as it was described, which is fixed once a wave is closed; what was not described, as these answers look. */
final class Asked {
    private final SurveyStore store;

    Asked(SurveyStore store) {
        this.store = store;
    }

    Questionnaire of(SurveyId survey, Collection<Response> responses) {
        Optional<Questionnaire> described = new QuestionStore(store).find(survey);
        Map<String, List<String>> columns = columns(survey, responses);
        described.ifPresent(one -> one.questions().forEach(question -> columns.keySet().removeIf(column -> column.equals(question.code())
                || column.startsWith(question.code() + "["))));
        columns.values().removeIf(List::isEmpty);
        List<Question> questions = new ArrayList<>(described.map(Questionnaire::questions).orElse(List.of()));
        questions.addAll(LooksLike.questions(columns));
        return new Questionnaire(described.map(Questionnaire::title).orElse(survey.value()), questions);
    }

    /** What was answered, by column, in the order of the files; columns of which no order is known come last, by name. */
    private Map<String, List<String>> columns(SurveyId survey, Collection<Response> responses) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        store.columns(survey).forEach(column -> columns.putIfAbsent(column, new ArrayList<>()));
        TreeSet<String> others = new TreeSet<>();
        responses.forEach(response -> others.addAll(response.values().keySet()));
        others.forEach(column -> columns.putIfAbsent(column, new ArrayList<>()));
        responses.forEach(response -> response.values().forEach((column, text) -> columns.get(column).add(text)));
        return columns;
    }
}
