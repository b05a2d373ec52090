// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import java.time.Instant;
import java.util.Optional;

import tsukasa.api.Layer;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;

/** A refused start, and why the source says it was refused. */
public record Denial(SourceId source, String key, Instant at, Optional<UserId> user, Optional<ClientName> client,
        Optional<String> address, Optional<HostName> host, Optional<Layer> layer, Optional<String> reason) {
}
