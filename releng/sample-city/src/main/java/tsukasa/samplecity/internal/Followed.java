// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import tsukasa.api.source.SourceId;

/**
 * A source whose log has been written.
 *
 * @param last local time of the last line, as the source says how far it has read
 */
record Followed(SourceId source, String last) {
}
