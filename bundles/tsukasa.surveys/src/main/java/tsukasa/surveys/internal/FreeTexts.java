// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tsukasa.surveys.Coding;
import tsukasa.surveys.FreeText;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.TextId;
import tsukasa.surveys.WaveId;

/** What was written to the questions of a wave, without who did. */
final class FreeTexts {
    private static final Comparator<String> SHORT_FIRST = Comparator.comparing(String::length).thenComparing(text -> text);
    private final WaveId wave;
    private final Collection<Response> responses;

    FreeTexts(WaveId wave, Collection<Response> responses) {
        this.wave = wave;
        this.responses = responses;
    }

    /** Whether enough people wrote something for texts to be shown. */
    boolean shown(Question question) {
        return question.kind() == QuestionKind.TEXT && responses.stream().filter(response -> Cell.of(question, response.values()).isPresent())
                .count() >= QuestionResult.LEAST_COMMENTS;
    }

    /** Short ones first. */
    List<FreeText> of(Question question, Collection<Coding> codings) {
        Map<String, Integer> people = new TreeMap<>(SHORT_FIRST);
        responses.forEach(response -> Cell.of(question, response.values()).ifPresent(cell -> people.merge(cell.text(), 1, Integer::sum)));
        List<FreeText> texts = new ArrayList<>();
        people.forEach((text, count) -> {
            TextId id = new TextId(wave, question.code(), key(text));
            texts.add(new FreeText(id, text, count, codings.stream().filter(coding -> coding.text().equals(id) && coding.undone().isEmpty())
                    .sorted(Comparator.comparing(Coding::code)).toList()));
        });
        return texts;
    }

    /** A digest of the text, so that nothing else but the text itself leads to it. */
    static String key(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
