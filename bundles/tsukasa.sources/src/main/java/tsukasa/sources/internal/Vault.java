// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.Optional;
import java.util.Set;

/** Where secrets lie, each under a reference that says nothing of it. */
interface Vault {
    /** @throws tsukasa.api.Refusal if it can't be kept */
    void put(String reference, String secret);

    /** Empty if it is not known on this computer. */
    Optional<String> get(String reference);

    /** Forgets all others. */
    void retain(Set<String> references);
}
