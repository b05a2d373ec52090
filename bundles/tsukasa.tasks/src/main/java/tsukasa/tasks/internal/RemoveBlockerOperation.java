// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.Map;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.BlockerKind;
import tsukasa.tasks.TaskService;

/** Takes a word of the city's own out of the vocabulary of blockers. */
record RemoveBlockerOperation(TaskStorage storage, Texts texts, BlockerCode code) implements Operation<BlockerKind> {
    @Override
    public Right right() {
        return Thing.RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("blocker", code.value());
    }

    @Override
    public BlockerKind run(Change change) {
        TaskStorage.Tables tables = storage.tables();
        BlockerKind kind = tables.vocabulary().all().stream().filter(word -> word.code().equals(code)).findFirst()
                .orElseThrow(() -> new Refusal(texts.text("Blocker_gone", code)));
        if (!kind.own()) {
            throw new Refusal(texts.text("Blocker_stays", kind.label()));
        }
        long used = tables.tasks().all().stream().filter(task -> task.blockers().stream().anyMatch(one -> one.code().equals(code))).count()
                + tables.remedies().all().stream().filter(remedy -> remedy.removes().stream().anyMatch(one -> one.code().equals(code))).count()
                + tables.rules().all().stream().filter(rule -> rule.blocker().code().equals(code)).count();
        if (used > 0) {
            throw new Refusal(texts.text("Blocker_needed", kind.label(), used));
        }
        tables.vocabulary().remove(code);
        change.describe(code + "=" + kind.label(), "");
        change.summarize(texts.text("Blocker_removed", kind.label()));
        change.touches(TaskService.TOPIC);
        return kind;
    }
}
