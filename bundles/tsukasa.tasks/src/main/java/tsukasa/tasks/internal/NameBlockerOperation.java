// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.Map;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.BlockerKind;
import tsukasa.tasks.TaskService;

/** Adds a word to the vocabulary of blockers, or calls one otherwise. */
record NameBlockerOperation(TaskStorage storage, Texts texts, BlockerKind word) implements Operation<BlockerKind> {
    @Override
    public Right right() {
        return Thing.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("blocker", word.code().value(), "label", word.label());
    }

    @Override
    public BlockerKind run(Change change) {
        Vocabulary vocabulary = storage.tables().vocabulary();
        Optional<BlockerKind> before = vocabulary.all().stream().filter(kind -> kind.code().equals(word.code())).findFirst();
        vocabulary.name(word.code(), word.label());
        change.describe(before.map(kind -> kind.code() + "=" + kind.label()).orElse(""), word.code() + "=" + word.label());
        change.summarize(texts.text(before.isPresent() ? "Blocker_renamed" : "Blocker_added", word.code(), word.label()));
        change.touches(TaskService.TOPIC);
        return word;
    }

    static BlockerKind word(BlockerCode code, String label) {
        return new BlockerKind(code, label, !BlockerCode.FIRST.contains(code));
    }
}
