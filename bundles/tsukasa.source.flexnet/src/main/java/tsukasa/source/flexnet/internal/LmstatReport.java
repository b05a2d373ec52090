// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One output of {@code lmstat -a}.
 *
 * @param asked    when it was made, by the clock of the machine that made it, if it says so
 * @param features in the order of the output, each once
 * @param faults   what the output says is wrong with servers and vendor daemons, in its own words
 */
record LmstatReport(Optional<LocalDateTime> asked, List<Feature> features, List<String> faults) {
    LmstatReport {
        features = List.copyOf(features);
        faults = List.copyOf(faults);
    }

    /** Whether a server answered for at least one feature. */
    boolean answered() {
        return features.stream().anyMatch(feature -> feature.told() != Feature.Told.UNKNOWN);
    }
}
