// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.xrdp.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import tsukasa.api.Layer;
import tsukasa.api.source.SourceId;

/**
 * The host whose logs are read.
 *
 * @param zone zone of the times in its logs, which name none; where clocks are put back, the earlier of both instants is taken
 */
record Host(SourceId source, String name, Layer layer, ZoneId zone) {
    Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
