// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command.use;

import picocli.CommandLine.Option;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;

/** Of which pool. */
final class PoolOption {
    @Option(names = "--pool", paramLabel = "POOL", required = true)
    private String name;

    Pool known(LicenseService licenses, Texts texts) {
        return licenses.pools().stream().filter(pool -> pool.id().value().equals(name)).findFirst()
                .orElseThrow(() -> new Refusal(texts.text("PoolOption_none", name)));
    }
}
