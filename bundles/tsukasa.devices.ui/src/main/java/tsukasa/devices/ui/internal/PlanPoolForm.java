// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tsukasa.api.Bytes;
import tsukasa.devices.PlanPool;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.Sim;
import tsukasa.ui.Answers;
import tsukasa.ui.FormField;

/** The questions about a plan pool, in megabytes of a million, and the pool that answers make. */
record PlanPoolForm(DeviceWords words) {
    private static final long MEGABYTE = 1_000_000;
    private static final long MOST_MEGABYTES = 1_000_000_000;
    private static final long MOST_YEN = 100_000_000_000L;
    private static final int LAST_DAY = 31;

    /** @param added whether the pool is a new one, which still needs its name */
    List<FormField> fields(boolean added) {
        List<FormField> fields = new ArrayList<>();
        if (added) {
            fields.add(FormField.text("pool", words.text("PlanPoolForm_pool"), words.text("PlanPoolForm_poolHint")).needed());
        }
        fields.add(FormField.text("carrier", words.text("Device_carrier"), "").needed());
        Stream.of("perLine", "fixed", "yen", "closing").forEach(id -> fields.add(new FormField(id, words.text("PlanPoolForm_" + id),
                words.text("PlanPoolForm_" + id + "Hint"), FormField.Kind.NUMBER, false, List.of())));
        return fields;
    }

    static Map<String, String> usual() {
        return Map.of("closing", Integer.toString(LAST_DAY));
    }

    static Map<String, String> answers(PlanPool pool) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("carrier", pool.carrier());
        answers.put("perLine", Long.toString(pool.perLine().count() / MEGABYTE));
        answers.put("fixed", Long.toString(pool.fixed().count() / MEGABYTE));
        answers.put("yen", Long.toString(pool.yenPerMonth()));
        answers.put("closing", Integer.toString(pool.closingDay()));
        return answers;
    }

    /** @param before what it was, of which a part of a megabyte is kept; empty for a new one */
    PlanPool read(Answers answers, Optional<PlanPool> before) {
        PlanPoolId id = before.map(PlanPool::id).orElseGet(() -> new PlanPoolId(answers.name("pool", PlanPoolId.LONGEST)));
        long closing = answers.number("closing", LAST_DAY);
        if (closing < 1) {
            answers.wrong("closing", words.text("ThresholdForm_atLeastOne"));
        }
        return new PlanPool(id, answers.name("carrier", Sim.LONGEST), bytes(answers, "perLine", before.map(PlanPool::perLine)),
                bytes(answers, "fixed", before.map(PlanPool::fixed)), answers.number("yen", MOST_YEN), (int) Math.max(1, closing));
    }

    private static Bytes bytes(Answers answers, String id, Optional<Bytes> before) {
        long megabytes = answers.number(id, MOST_MEGABYTES);
        return before.filter(old -> old.count() / MEGABYTE == megabytes).orElse(new Bytes(megabytes * MEGABYTE));
    }
}
