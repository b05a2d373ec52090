// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.command.Command;
import tsukasa.api.command.Invocation;
import tsukasa.api.staff.StaffList;
import tsukasa.api.staff.StaffMember;

/** Lists the staff. */
@CommandLine.Command(name = "staff", description = "Lists the staff.")
@Component(service = Command.class, scope = ServiceScope.PROTOTYPE, property = Command.PATH + "=devices")
public final class StaffCommand implements Command {
    private final StaffList staff;

    @Option(names = "--section", paramLabel = "SECTION")
    private String section;

    @Option(names = "--left")
    private boolean left;

    @Activate
    public StaffCommand(@Reference StaffList staff) {
        this.staff = staff;
    }

    @Override
    public int run(Invocation invocation) {
        LocalDate today = LocalDate.ofInstant(invocation.site().now(), invocation.site().zone());
        List<StaffMember> members = staff.members().values().stream().filter(member -> !left || member.leftBefore(today))
                .filter(member -> section == null || member.section().map(Section::value).equals(Optional.of(section))).toList();
        if (invocation.json()) {
            invocation.printJson(members.stream().map(Tables::json).toList());
        } else {
            Texts texts = Texts.of(StaffCommand.class, invocation.site().locale());
            invocation.printTable(Tables.staff(members, texts));
            invocation.out().println(texts.text("StaffCommand_count", members.size()));
        }
        return Invocation.DONE;
    }
}
