// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import tsukasa.api.Texts;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.RatingRule;
import tsukasa.tasks.RuleId;

/** Rules by which ratings are judged as things that are edited. */
record RuleThing(TaskStorage storage, Texts texts) implements Thing<RuleId, RatingRule> {
    @Override
    public String word() {
        return "rules";
    }

    @Override
    public RuleId id(RatingRule thing) {
        return thing.id();
    }

    @Override
    public Ledger<RuleId, RatingRule> ledger() {
        return storage.tables().rules();
    }

    @Override
    public Vocabulary vocabulary() {
        return storage.tables().vocabulary();
    }

    @Override
    public String text(String key, int count, RuleId first) {
        return texts.text("Rule_" + key, count, first);
    }

    @Override
    public Map<String, String> said(RatingRule thing) {
        return Said.of(thing);
    }

    @Override
    public Collection<BlockerCode> codes(RatingRule thing) {
        return List.of(thing.blocker().code());
    }
}
