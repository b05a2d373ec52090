// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.surveys.CodeCount;
import tsukasa.surveys.CodingService;
import tsukasa.surveys.FreeText;
import tsukasa.surveys.Suggestion;
import tsukasa.surveys.WaveId;

/**
 * What was written to one question, as it was read at one time.
 *
 * @param labels what codes are called, those of the vocabulary first
 */
record Written(List<FreeText> texts, List<Suggestion> suggestions, List<CodeCount> codes, Map<String, String> labels) {
    static Written read(CodingService coding, WaveId wave, String question) {
        Map<String, String> labels = new LinkedHashMap<>();
        coding.vocabulary().forEach(kind -> labels.put(kind.code().value(), kind.label()));
        List<CodeCount> codes = coding.codes(wave, question);
        codes.forEach(count -> labels.putIfAbsent(count.code(), count.label()));
        return new Written(coding.texts(wave, question), coding.suggestions(wave, question), codes, labels);
    }

    String label(String code) {
        return labels.getOrDefault(code, code);
    }

    String labels(FreeText text, String and) {
        return text.codings().stream().map(coding -> label(coding.code())).collect(Collectors.joining(and));
    }

    long coded() {
        return texts.stream().filter(FreeText::coded).count();
    }
}
