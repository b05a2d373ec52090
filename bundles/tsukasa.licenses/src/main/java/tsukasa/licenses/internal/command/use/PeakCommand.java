// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.command.use;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.UseService;
import tsukasa.sessions.Peak;

/** Says how many licenses of a pool were in use at the same time at most, when, how long and by whom. */
@CommandLine.Command(name = "peak", description = "The most that were in use at the same time: when, how long, and by whom.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=licenses")
public final class PeakCommand implements Command {
    private final LicenseService licenses;
    private final UseService uses;

    @Mixin
    private UseOptions options;

    @Activate
    public PeakCommand(@Reference LicenseService licenses, @Reference UseService uses) {
        this.licenses = licenses;
        this.uses = uses;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(PeakCommand.class, invocation.site().locale());
        Pool pool = options.pool().known(licenses, texts);
        Peak peak = uses.peak(pool.id(), options.period(invocation.site()));
        if (invocation.json()) {
            invocation.printJson(Told.fields("peak", peak.count(), "at", peak.at().orElse(null), "lastedSeconds", Told.seconds(peak.lasted()),
                    "who", peak.who()));
        } else if (peak.at().isEmpty()) {
            invocation.out().println(texts.text("PeakCommand_none"));
        } else {
            invocation.out().println(texts.text("PeakCommand_peak", peak.count(), Told.when(peak.at().get(), invocation.site()),
                    Told.clock(peak.lasted())));
            invocation.out().println(texts.text("PeakCommand_who", String.join(", ", peak.who())));
        }
        return Invocation.DONE;
    }
}
