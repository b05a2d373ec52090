// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tsukasa.licenses.SectionUse;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Peak;

/** Who of the sections held how much. */
final class UseBySection {
    private final Timeline line;
    private final Claims claims;
    private final int[] now;
    private final int[] most;
    private final long[] at;

    UseBySection(Timeline line) {
        this.line = line;
        claims = line.claims;
        now = new int[claims.sections().size()];
        most = new int[now.length];
        at = new long[now.length];
    }

    List<SectionUse> list(Peak whole) {
        for (int claim = 0; claim < claims.firstInside; claim++) {
            start(claim, claims.from);
        }
        for (int event : line.events) {
            if (event < 0) {
                now[claims.section(~event)] -= claims.quantity(~event);
            } else if (!line.holdsNothing(event)) {
                start(event, claims.starts[event]);
            }
        }
        long peak = whole.at().map(Micros::of).orElse(Long.MIN_VALUE);
        int[] starts = new int[now.length];
        int[] inPeak = new int[now.length];
        long[] held = new long[now.length];
        for (int claim = 0; claim < claims.size; claim++) {
            int section = claims.section(claim);
            starts[section] += claim < claims.firstInside ? 0 : 1;
            inPeak[section] += claims.starts[claim] <= peak && peak < claims.ends[claim] ? claims.quantity(claim) : 0;
            held[section] += claims.quantity(claim)
                    * (Math.min(claims.to, claims.ends[claim]) - Math.max(claims.from, claims.starts[claim]));
        }
        List<SectionUse> uses = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            uses.add(new SectionUse(claims.sections().get(i), starts[i], most[i],
                    most[i] == 0 ? Optional.empty() : Optional.of(Micros.toInstant(at[i])), inPeak[i], Duration.of(held[i], ChronoUnit.MICROS)));
        }
        uses.sort(Comparator.comparing(SectionUse::held).reversed()
                .thenComparing(use -> use.section().map(Object::toString).orElse("")));
        return uses;
    }

    private void start(int claim, long instant) {
        int section = claims.section(claim);
        now[section] += claims.quantity(claim);
        if (now[section] > most[section]) {
            most[section] = now[section];
            at[section] = instant;
        }
    }
}
