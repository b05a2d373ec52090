// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Layer;
import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operations;

import tsukasa.tasks.Policy;
import tsukasa.tasks.TaskService;

/** Says which layers are kept from telework, or decides it. */
@CommandLine.Command(name = "policy", description = "Which layers are kept from telework.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=tasks")
public final class PolicyCommand implements Command {
    private final TaskService tasks;
    private final Operations operations;

    @Option(names = "--exclude", paramLabel = "LAYER;...")
    private String excluded;

    @Option(names = "--why", paramLabel = "REASON")
    private String why = "";

    @Activate
    public PolicyCommand(@Reference TaskService tasks, @Reference Operations operations) {
        this.tasks = tasks;
        this.operations = operations;
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(PolicyCommand.class, invocation.site().locale());
        if (excluded != null) {
            return Told.of(tasks.decide(policy(texts)), why, operations, invocation, PolicyCommand::json);
        }
        Policy policy = tasks.policy();
        if (invocation.json()) {
            invocation.printJson(json(policy));
        } else {
            invocation.out().println(texts.text("PolicyCommand_excluded", String.join(", ", codes(policy))));
        }
        return Invocation.DONE;
    }

    /** My Number is excluded whether it is said or not. */
    private Policy policy(Texts texts) {
        Set<Layer> layers = EnumSet.of(Layer.MY_NUMBER);
        Arrays.stream(excluded.split("[;,]")).map(String::strip).filter(code -> !code.isEmpty()).forEach(code -> layers.add(Layer.ofCode(code)
                .filter(layer -> layer != Layer.UNKNOWN).orElseThrow(() -> new Refusal(texts.text("PolicyCommand_layer", code)))));
        return new Policy(layers);
    }

    private static List<String> codes(Policy policy) {
        return policy.excluded().stream().map(Layer::code).toList();
    }

    private static Map<String, Object> json(Policy policy) {
        return Told.fields("excluded", codes(policy));
    }
}
