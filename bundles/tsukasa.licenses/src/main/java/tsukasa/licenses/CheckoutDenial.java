// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Instant;
import java.util.Optional;

import tsukasa.api.UserId;
import tsukasa.sessions.ClientName;

/** A checkout that a license server refused, and why it says so. */
public record CheckoutDenial(CheckoutId id, String feature, Instant at, Optional<UserId> user, Optional<ClientName> client,
        Optional<String> reason) {
}
