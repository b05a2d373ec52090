// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.files;

import java.time.Instant;

import tsukasa.api.source.SourceId;

/** A mapping as it is kept: under whose name, in which version (from 1), since when. */
public record SavedMapping(SourceId source, int version, Instant at, Mapping mapping) {
}
