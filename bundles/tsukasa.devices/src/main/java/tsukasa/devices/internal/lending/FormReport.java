// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.lending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Refusal;
import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.api.staff.StaffList;
import tsukasa.api.staff.StaffMember;
import tsukasa.devices.AssetNumber;
import tsukasa.devices.Device;
import tsukasa.devices.DeviceService;
import tsukasa.devices.Iccid;
import tsukasa.devices.Loan;
import tsukasa.devices.Sim;
import tsukasa.devices.SimService;

/**
 * The forms that borrowers sign, one a page: of all loans that are open and not yet accepted. Parameters: {@code device} (names with commas
 * between them; accepted or not), {@code borrower}, {@code all} ({@code yes}: those accepted too) and {@code addressee}.
 */
@Component
public final class FormReport implements Report {
    private static final String YES = "yes";
    private final DeviceService devices;
    private final SimService sims;
    private final StaffList staff;

    @Activate
    public FormReport(@Reference DeviceService devices, @Reference SimService sims, @Reference StaffList staff) {
        this.devices = devices;
        this.sims = sims;
        this.staff = staff;
    }

    @Override
    public String id() {
        return "devices.form";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(FormReport.class, locale).text("FormReport_title");
    }

    @Override
    public String purpose(Locale locale) {
        return Texts.of(FormReport.class, locale).text("FormReport_purpose");
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Texts texts = Texts.of(FormReport.class, request.locale());
        Map<UserId, StaffMember> members = staff.members();
        Map<Iccid, Sim> lines = sims.sims().stream().collect(Collectors.toMap(Sim::id, Function.identity()));
        LoanForms forms = new LoanForms(texts, LocalDate.ofInstant(request.asOf(), request.zone()),
                request.parameters().getOrDefault("addressee", texts.text("FormReport_addressee")), members, lines);
        Map<AssetNumber, Device> known = devices.devices().stream().collect(Collectors.toMap(Device::id, Function.identity()));
        List<Loan> loans = loans(request, texts).stream().filter(loan -> known.containsKey(loan.device())).toList();
        List<Block> pages = new ArrayList<>();
        pages.add(new Block.Paragraph(texts.text("FormReport_count", loans.size())));
        if (!loans.isEmpty()) {
            pages.add(new Block.Tabular(table(loans, known, members, texts)));
        }
        loans.forEach(loan -> pages.add(forms.of(loan, known.get(loan.device()))));
        return new ReportResult(id(), title(request.locale()), texts.text("FormReport_subtitle", forms.day(forms.today())),
                List.of(new ReportResult.Section(texts.text("FormReport_forms"), pages)));
    }

    private List<Loan> loans(ReportRequest request, Texts texts) {
        String names = request.parameters().getOrDefault("device", "");
        String borrower = request.parameters().getOrDefault("borrower", "");
        boolean all = request.parameters().getOrDefault("all", "").equals(YES);
        if (!names.isBlank()) {
            return Arrays.stream(names.split("[,、]")).map(String::strip).filter(name -> !name.isEmpty()).map(name -> loan(name, texts)).toList();
        }
        return devices.openLoans().stream().filter(loan -> all || loan.accepted().isEmpty())
                .filter(loan -> borrower.isBlank() || loan.borrower().value().equals(borrower.strip())).toList();
    }

    private Loan loan(String name, Texts texts) {
        Optional<Device> device = devices.find(name);
        return device.flatMap(one -> devices.loans(one.id()).stream().filter(Loan::open).findFirst())
                .orElseThrow(() -> new Refusal(texts.text(device.isEmpty() ? "FormReport_noDevice" : "FormReport_notLent", name)));
    }

    private static Table table(List<Loan> loans, Map<AssetNumber, Device> devices, Map<UserId, StaffMember> staff, Texts texts) {
        List<Column> columns = List.of(column(texts, "asset", Type.TEXT), column(texts, "model", Type.TEXT), column(texts, "borrower", Type.TEXT),
                column(texts, "section", Type.TEXT), column(texts, "from", Type.DATE), column(texts, "due", Type.DATE), column(texts, "signed", Type.TEXT));
        return new Table("forms", texts.text("FormReport_table"), columns, sink -> loans.forEach(loan -> {
            Optional<StaffMember> member = Optional.ofNullable(staff.get(loan.borrower()));
            sink.row(loan.device().value(), devices.get(loan.device()).model(), member.map(StaffMember::name).orElse(loan.borrower().value()),
                    member.flatMap(StaffMember::section).map(Section::value).orElse(null), loan.from(), loan.due().orElse(null),
                    loan.accepted().isPresent() ? texts.text("FormReport_signed") : null);
        }));
    }

    private static Column column(Texts texts, String id, Type type) {
        return new Column(id, texts.text("FormReport_column_" + id), type, switch (id) {
        case "asset" -> Content.THING;
        case "borrower" -> Content.PERSON;
        case "section" -> Content.GROUP;
        default -> Content.OPEN;
        });
    }
}
