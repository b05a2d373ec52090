// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.DeviceService;
import tsukasa.devices.LostCase;
import tsukasa.devices.LostCase.State;
import tsukasa.devices.LostService;
import tsukasa.devices.LostStep;

/** Takes the steps about a lost device that are not done yet, or one of them; without a device, lists the cases that are open. */
@CommandLine.Command(name = "lost", description = "Takes the steps about a lost device.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class LostCommand implements Command {
    private final LostService lost;
    private final DeviceService devices;
    private final Operations operations;

    @Parameters(arity = "0..1", paramLabel = "DEVICE")
    private String name;

    @Option(names = "--step", paramLabel = "STEP", converter = StepReader.class)
    private LostStep step;

    @Option(names = "--done", paramLabel = "STEP", converter = StepReader.class)
    private LostStep done;

    @Option(names = "--plan")
    private boolean plan;

    @Option(names = "--close")
    private boolean close;

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    @Activate
    public LostCommand(@Reference LostService lost, @Reference DeviceService devices, @Reference Operations operations) {
        this.lost = lost;
        this.devices = devices;
        this.operations = operations;
    }

    /** Reads mark-lost, suspend-sim, release-seats or end-sessions. */
    static final class StepReader implements ITypeConverter<LostStep> {
        @Override
        public LostStep convert(String text) {
            return List.of(LostStep.values()).stream().filter(one -> FleetTables.code(one).equals(text.toLowerCase(Locale.ROOT))).findFirst()
                    .orElseThrow(() -> new TypeConversionException(text));
        }
    }

    @Override
    public int run(Invocation invocation) {
        Texts texts = Texts.of(LostCommand.class, invocation.site().locale());
        if (name == null) {
            tell(lost.open(), texts, invocation);
            return Invocation.DONE;
        }
        AssetNumber device = Named.device(name, devices, texts).id();
        if (plan) {
            return plan(device, invocation);
        }
        for (Operation<LostCase> operation : operations(device)) {
            if (operations.execute(operation, invocation.site().actor(), note, invocation.progress()) instanceof Outcome.Refused<LostCase> refused) {
                return invocation.refuse(refused.sentence());
            }
        }
        tell(lost.of(device).map(List::of).orElse(List.of()), texts, invocation);
        return Invocation.DONE;
    }

    private List<Operation<LostCase>> operations(AssetNumber device) {
        if (close) {
            return List.of(lost.close(device, note));
        }
        if (done != null) {
            return List.of(lost.done(device, done, note));
        }
        Optional<LostCase> now = lost.of(device);
        return (step == null ? List.of(LostStep.values()).stream()
                .filter(one -> now.filter(open -> open.step(one).state() == State.DONE).isEmpty()) : List.of(step).stream())
                .map(one -> lost.take(device, one)).toList();
    }

    private int plan(AssetNumber device, Invocation invocation) {
        List<String> sentences = List.of(LostStep.values()).stream().map(one -> lost.plan(device, one, invocation.site().locale())).toList();
        if (invocation.json()) {
            invocation.printJson(sentences);
        } else {
            sentences.forEach(invocation.out()::println);
        }
        return Invocation.DONE;
    }

    private static void tell(List<LostCase> cases, Texts texts, Invocation invocation) {
        if (invocation.json()) {
            invocation.printJson(cases.stream().map(FleetTables::json).toList());
        } else {
            invocation.printTable(FleetTables.lost(cases, texts));
            invocation.out().println(texts.text("LostCommand_count", cases.size()));
        }
    }
}
