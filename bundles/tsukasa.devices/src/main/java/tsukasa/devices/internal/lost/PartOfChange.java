// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lost;

import java.time.Instant;

import tsukasa.api.Actor;
import tsukasa.api.operation.Change;

/** A change that is a part of another one, which tells of the whole. */
record PartOfChange(Change whole) implements Change {
    @Override
    public Instant at() {
        return whole.at();
    }

    @Override
    public Actor actor() {
        return whole.actor();
    }

    @Override
    public void describe(String before, String after) {
        whole.describe(before, after);
    }

    @Override
    public void summarize(String sentence) {
        // the whole has a sentence of its own
    }

    @Override
    public void touches(String topic) {
        whole.touches(topic);
    }
}
