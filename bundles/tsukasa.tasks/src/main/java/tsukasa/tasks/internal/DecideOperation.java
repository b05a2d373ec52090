// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.List;
import java.util.Map;

import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.tasks.Policy;
import tsukasa.tasks.TaskService;

/** Decides which layers are kept from telework. */
record DecideOperation(TaskStorage storage, Texts texts, Policy policy) implements Operation<Policy> {
    private static final Right RIGHT = new Right("tasks.policy");

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("excluded", PolicyShape.said(policy));
    }

    @Override
    public Policy run(Change change) {
        TaskStorage.Tables tables = storage.tables();
        change.describe("excluded=" + PolicyShape.said(tables.policyNow()), "excluded=" + PolicyShape.said(policy));
        tables.policy().put(List.of(policy), change.at());
        change.summarize(texts.text("Policy_decided", PolicyShape.said(policy)));
        change.touches(TaskService.TOPIC);
        return policy;
    }
}
