// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tsukasa.persistence.Micros;
import tsukasa.sessions.Occupant;
import tsukasa.sessions.Spans;

/** Makes people of the spans of one instant. */
final class Occupants {
    private static final Comparator<Occupant> ORDER = Comparator.comparing(Occupant::name)
            .thenComparing(occupant -> occupant.first().key()).thenComparing(occupant -> occupant.first().source().value());

    private Occupants() {
    }

    static List<Occupant> of(Spans spans) {
        List<Occupant> occupants = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            if (spans.start(i) == spans.end(i)) {
                continue;
            }
            int section = spans.section(i);
            occupants.add(new Occupant(spans.ownerName(spans.owner(i)),
                    section == Spans.NONE ? Optional.empty() : Optional.of(spans.sections().get(section)),
                    Micros.toInstant(spans.start(i)), spans.first(i)));
        }
        occupants.sort(ORDER);
        return occupants;
    }
}
