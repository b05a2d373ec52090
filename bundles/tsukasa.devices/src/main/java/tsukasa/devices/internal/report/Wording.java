// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceHealth;
import tsukasa.devices.DeviceNow;
import tsukasa.devices.DeviceQuery;
import tsukasa.devices.LifeCycle;
import tsukasa.devices.Loan;

/** How these reports ask and speak, in the reader's language. */
record Wording(Texts texts, LocalDate today, Map<UserId, StaffMember> staff) {
    private static final Map<String, Content> HOLDS = Map.of("asset", Content.THING, "name", Content.THING, "serial", Content.THING, "subject", Content.THING,
            "holder", Content.PERSON, "where", Content.PERSON, "acknowledged", Content.PERSON, "section", Content.GROUP, "count", Content.PEOPLE);

    static Wording of(ReportRequest request, Map<UserId, StaffMember> staff) {
        return new Wording(Texts.of(Wording.class, request.locale()), LocalDate.ofInstant(request.asOf(), request.zone()), staff);
    }

    /** All devices, or those of the section that the report was asked for. */
    static DeviceQuery query(ReportRequest request) {
        String section = request.parameters().getOrDefault("section", "").strip();
        return section.isEmpty() ? DeviceQuery.ALL : DeviceQuery.ALL.of(new Section(section));
    }

    String of(LifeCycle state) {
        return texts.text("LifeCycle_" + state);
    }

    String of(DeviceHealth health) {
        return texts.text("DeviceHealth_" + health);
    }

    String section(Device device) {
        return device.section().map(Section::value).orElseGet(() -> texts.text("Wording_noSection"));
    }

    /** The name of the person by whom it is held, with the login name. */
    Optional<String> holder(DeviceNow now) {
        return now.loan().map(Loan::borrower).map(user -> Optional.ofNullable(staff.get(user)).map(StaffMember::name)
                .filter(name -> !name.equals(user.value())).map(name -> texts.text("Wording_holder", name, user)).orElse(user.value()));
    }

    boolean overdue(DeviceNow now) {
        return now.loan().flatMap(Loan::due).filter(due -> due.isBefore(today)).isPresent();
    }

    static boolean unsigned(DeviceNow now) {
        return now.loan().filter(loan -> loan.accepted().isEmpty()).isPresent();
    }

    Figure count(String id, long count, String note) {
        return new Figure(id, texts.text("Figure_" + id), count, Type.INTEGER, note);
    }

    /** @param idsAndTypes an id and its type in turn */
    List<Column> columns(Object... idsAndTypes) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < idsAndTypes.length; i += 2) {
            columns.add(new Column((String) idsAndTypes[i], texts.text("Column_" + idsAndTypes[i]), (Type) idsAndTypes[i + 1],
                    HOLDS.getOrDefault(idsAndTypes[i], Content.OPEN)));
        }
        return columns;
    }
}
