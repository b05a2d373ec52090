// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.Optional;
import java.util.RandomAccess;

import tsukasa.licenses.Replay;
import tsukasa.persistence.Micros;

/** Those whom a replay refused or made wait; made one by one, as there may be a million. */
final class KeptOut extends AbstractList<Replay.KeptOut> implements RandomAccess {
    private final Claims claims;
    private final int[] who;
    private final long[] waits;

    /** @param waits in microseconds, negative for the refused; shorter than {@code who} if the others were all refused */
    KeptOut(Claims claims, int[] who, long[] waits) {
        this.claims = claims;
        this.who = who;
        this.waits = waits;
    }

    @Override
    public Replay.KeptOut get(int index) {
        int claim = who[index];
        return new Replay.KeptOut(claims.owner(claim), claims.sections().get(claims.section(claim)), Micros.toInstant(claims.starts[claim]),
                index >= waits.length || waits[index] < 0 ? Optional.empty() : Optional.of(Duration.of(waits[index], ChronoUnit.MICROS)));
    }

    @Override
    public int size() {
        return who.length;
    }
}
