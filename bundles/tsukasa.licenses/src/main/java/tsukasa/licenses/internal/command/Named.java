// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command;

import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.Contract;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;

/** What people call by name. */
final class Named {
    private Named() {
    }

    static Optional<Pool> pool(String name, LicenseService licenses) {
        return licenses.pools().stream().filter(pool -> pool.id().value().equals(name)).findFirst();
    }

    /** @throws Refusal if there is none of this name */
    static Pool knownPool(String name, LicenseService licenses, Texts texts) {
        return pool(name, licenses).orElseThrow(() -> new Refusal(texts.text("Named_noPool", name)));
    }

    /** @throws Refusal if there is none of this number */
    static Contract knownContract(String number, LicenseService licenses, Texts texts) {
        return licenses.contracts().stream().filter(contract -> contract.id().value().equals(number)).findFirst()
                .orElseThrow(() -> new Refusal(texts.text("Named_noContract", number)));
    }

    /** @throws Refusal if nobody can have this name */
    static Assignee assignee(String name, boolean device, Texts texts) {
        try {
            return device ? Assignee.device(name) : Assignee.person(name);
        } catch (IllegalArgumentException e) {
            throw new Refusal(texts.text("Named_nobody", name), e);
        }
    }
}
