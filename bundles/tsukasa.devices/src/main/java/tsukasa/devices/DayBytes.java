// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.LocalDate;

import tsukasa.api.Bytes;

/**
 * What was carried on a day.
 *
 * @param billed whether the carrier's bill says so
 */
public record DayBytes(LocalDate day, Bytes bytes, boolean billed) {
}
