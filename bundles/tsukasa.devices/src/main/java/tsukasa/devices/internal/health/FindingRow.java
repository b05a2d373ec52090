// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.health;

import java.time.Instant;
import java.util.Optional;

import tsukasa.api.health.Severity;
import tsukasa.devices.DeviceFinding.Acknowledgement;

/** What is kept of a finding. */
record FindingRow(String id, Instant began, Optional<String> device, Severity severity, Optional<Instant> ended,
        Optional<Acknowledgement> acknowledged, Optional<Instant> silenced) {
    boolean silent(Instant now) {
        return silenced.filter(now::isBefore).isPresent();
    }
}
