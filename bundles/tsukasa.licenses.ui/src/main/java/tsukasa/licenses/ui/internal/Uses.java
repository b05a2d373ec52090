// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.Optional;
import java.util.function.Consumer;

import tsukasa.licenses.PoolUse;
import tsukasa.licenses.UseService;
import tsukasa.ui.PageContext;

/** Reads what was held of a pool in a period once for all sides that ask about it. */
final class Uses {
    private final PageContext context;
    private final UseService service;
    private Optional<Read> read = Optional.empty();

    private record Read(Chosen chosen, PoolUse use) {
    }

    Uses(PageContext context, UseService service) {
        this.context = context;
        this.service = service;
    }

    /** Hands it over, at once if it is there, unless something else is asked for before it has been read. */
    void ask(Chosen chosen, Consumer<PoolUse> then) {
        if (read.filter(known -> known.chosen.equals(chosen)).isPresent()) {
            then.accept(read.get().use);
            return;
        }
        context.load("use", progress -> service.during(chosen.pool().id(), chosen.period()), use -> {
            read = Optional.of(new Read(chosen, use));
            then.accept(use);
        });
    }

    /** What was read may be out of date. */
    void forget() {
        read = Optional.empty();
    }
}
