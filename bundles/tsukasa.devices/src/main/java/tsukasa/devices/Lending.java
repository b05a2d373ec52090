// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.LocalDate;
import java.util.Optional;

import tsukasa.api.UserId;

/** A device that is to be lent. */
public record Lending(AssetNumber device, UserId borrower, LocalDate from, Optional<LocalDate> due, String note) {
}
