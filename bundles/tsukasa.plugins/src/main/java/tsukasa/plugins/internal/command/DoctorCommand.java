// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal.command;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.health.Finding;
import tsukasa.plugins.Plugins;

/** Says what is wrong with the plugins and what to do. */
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = { Command.PATH + "=plugins", Command.ALONGSIDE + ":Boolean=true" })
@CommandLine.Command(name = "doctor", description = "Says what is wrong with the plugins and what to do; ends with 2 if something is.")
public final class DoctorCommand implements Command {
    private final Plugins plugins;

    @Activate
    public DoctorCommand(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public int run(Invocation invocation) {
        List<Finding> findings = plugins.doctor(invocation.site().locale());
        Texts texts = Texts.of(DoctorCommand.class, invocation.site().locale());
        if (invocation.json()) {
            invocation.printJson(findings);
        } else if (findings.isEmpty()) {
            invocation.out().println(texts.text("DoctorCommand_well", plugins.list(invocation.site().locale()).size()));
        } else {
            findings.forEach(finding -> invocation.out().println(texts.text("DoctorCommand_finding", finding.summary(), finding.solution())));
        }
        return findings.isEmpty() ? Invocation.DONE : Invocation.REFUSED;
    }
}
