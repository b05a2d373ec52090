// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.DeviceQuery;
import tsukasa.devices.FleetService;
import tsukasa.devices.LifeCycle;

/** Lists devices as they are now. */
@CommandLine.Command(name = "list", description = "Lists devices.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class ListCommand implements Command {
    private final FleetService fleet;

    @Parameters(arity = "0..*", paramLabel = "WORD")
    private List<String> words = List.of();

    @Option(names = "--state", paramLabel = "STATE", converter = Named.StateReader.class)
    private List<LifeCycle> states = List.of();

    @Option(names = "--section", paramLabel = "SECTION")
    private String section;

    @Activate
    public ListCommand(@Reference FleetService fleet) {
        this.fleet = fleet;
    }

    @Override
    public int run(Invocation invocation) {
        DeviceQuery query = DeviceQuery.ALL.matching(String.join(" ", words)).in(Set.copyOf(states));
        List<DeviceNow> devices = fleet.devices(section == null ? query : query.of(new Section(section))).devices();
        if (invocation.json()) {
            invocation.printJson(devices.stream().map(Tables::json).toList());
        } else {
            Texts texts = Texts.of(ListCommand.class, invocation.site().locale());
            invocation.printTable(Tables.devices(devices, texts));
            invocation.out().println(texts.text("ListCommand_count", devices.size()));
        }
        return Invocation.DONE;
    }
}
