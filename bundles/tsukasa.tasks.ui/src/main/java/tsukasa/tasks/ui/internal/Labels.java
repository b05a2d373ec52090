// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.BlockerKind;

/** What blockers are called here, and which one is meant by what a person writes. */
record Labels(Map<BlockerCode, String> byCode, TaskWords words) {
    static Labels of(List<BlockerKind> vocabulary, TaskWords words) {
        Map<BlockerCode, String> labels = new LinkedHashMap<>();
        vocabulary.forEach(kind -> labels.put(kind.code(), kind.label()));
        labels.put(BlockerCode.UNSTATED, words.text("Labels_unstated"));
        return new Labels(labels, words);
    }

    String of(BlockerCode code) {
        return byCode.getOrDefault(code, code.value());
    }

    String of(Blocker blocker) {
        return blocker.item().map(item -> words.text("Labels_item", of(blocker.code()), item)).orElseGet(() -> of(blocker.code()));
    }

    String of(Collection<Blocker> blockers) {
        return blockers.stream().map(this::of).collect(Collectors.joining(words.text("Words_and")));
    }

    /** As a person reads and writes it, one blocker a line: its label or its code, and after a colon the item. */
    String line(Blocker blocker) {
        String label = of(blocker.code());
        return (label.indexOf(':') < 0 ? label : blocker.code().value()) + blocker.item().map(item -> ": " + item).orElse("");
    }

    /** @throws IllegalArgumentException if it can't be a blocker */
    Blocker read(String line) {
        String written = line.replace('：', ':');
        int colon = written.indexOf(':');
        String name = (colon < 0 ? written : written.substring(0, colon)).strip();
        String code = byCode.entrySet().stream().filter(entry -> entry.getValue().equalsIgnoreCase(name)).map(entry -> entry.getKey().value())
                .findFirst().orElse(name);
        return Blocker.parse(colon < 0 ? code : code + written.substring(colon));
    }
}
