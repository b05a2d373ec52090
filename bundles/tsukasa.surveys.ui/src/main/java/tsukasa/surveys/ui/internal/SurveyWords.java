// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.List;
import java.util.stream.Collectors;

import tsukasa.api.Site;
import tsukasa.api.Texts;
import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.QuestionResult.Part;
import tsukasa.surveys.Wave;
import tsukasa.ui.Formats;

/** What questionnaires are called in the person's language. */
record SurveyWords(Texts texts, Formats formats) {
    static SurveyWords of(Site site) {
        return new SurveyWords(Texts.of(SurveyWords.class, site.locale()), Formats.of(site));
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    String number(long count) {
        return formats.number(count);
    }

    String share(double share) {
        return formats.percent(share);
    }

    String kind(QuestionKind kind) {
        return text("Kind_" + kind);
    }

    String answer(AnswerChoice choice) {
        return choice.text().isEmpty() ? text("Words_other") : choice.text();
    }

    List<String> answers(Question question) {
        return question.choices().stream().map(this::answer).toList();
    }

    String section(String name) {
        return name.isEmpty() ? text("Words_unknown") : name;
    }

    /** The sections or groups that a part is of; all, if it names none. */
    String members(Part part) {
        return part.members().isEmpty() ? text("Words_all") : part.members().stream().map(this::section).collect(Collectors.joining(text("Words_and")));
    }

    String member(Member member) {
        return text(member.section() ? "Words_ofSection" : "Words_ofGroup", section(member.name()));
    }

    String state(Wave wave) {
        return text(wave.closed().isPresent() ? "Wave_closed" : "Wave_open");
    }

    /** Why a question shows nothing. */
    String tooFew(Question question) {
        return text("Words_tooFew", question.kind() == QuestionKind.TEXT ? QuestionResult.LEAST_COMMENTS : QuestionResult.LEAST);
    }
}
