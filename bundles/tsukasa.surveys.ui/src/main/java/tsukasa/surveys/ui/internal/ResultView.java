// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.List;
import java.util.Optional;

import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.QuestionResult.Part;

/** What is set beside one another. */
enum ResultView {
    /** The questions that share the scale. */
    QUESTIONS, SECTIONS, GROUPS, WAVES;

    /** @param part empty where it may not be shown */
    record Row(String name, Optional<Part> part) {
    }

    boolean narrows() {
        return this == QUESTIONS || this == WAVES;
    }

    /** @param siblings the closed waves of the survey, this one too */
    List<Row> rows(QuestionResult result, Picture picture, List<Picture> siblings, Optional<Member> member, SurveyWords words) {
        return switch (this) {
            case QUESTIONS -> picture.results().stream().filter(other -> other == result || sameScale(other.question(), result.question()))
                    .map(other -> row(other.question().text(), other, member, words)).toList();
            case SECTIONS -> result.sections().stream().map(part -> new Row(words.members(part), Optional.of(part))).toList();
            case GROUPS -> result.groups().stream().map(part -> new Row(words.members(part), Optional.of(part))).toList();
            case WAVES -> siblings.stream().flatMap(other -> other.results().stream().filter(one -> comparable(one.question(), result.question()))
                    .map(one -> row(other.wave().id().wave(), one, member, words))).toList();
        };
    }

    private static Row row(String name, QuestionResult result, Optional<Member> member, SurveyWords words) {
        Optional<Part> part = Member.part(result, member);
        boolean together = part.isPresent() && part.get().members().size() > 1 && member.isPresent();
        return new Row(together ? words.text("ResultView_together", name, words.members(part.get())) : name, part);
    }

    private static boolean sameScale(Question one, Question other) {
        return one.ordered() && other.ordered() && one.answers().equals(other.answers());
    }

    /** The same question, with the same answers to choose from. */
    private static boolean comparable(Question one, Question other) {
        return one.code().equals(other.code()) && one.kind() == other.kind() && one.answers().equals(other.answers());
    }
}
